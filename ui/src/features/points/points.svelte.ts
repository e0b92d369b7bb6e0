// What several sources want changed: points walked and decided, files brought in.
import type { Message, Store } from "../../store/store.svelte";
import type { WireAlternative } from "../../wire/WireAlternative";
import type { WireChoice } from "../../wire/WireChoice";
import type { WireMergeSource } from "../../wire/WireMergeSource";
import type { WirePoint } from "../../wire/WirePoint";
import type { WirePointKind } from "../../wire/WirePointKind";
import type { WireRefused } from "../../wire/WireRefused";

export const KINDS: readonly WirePointKind[] = ["conflict", "compatible", "alone", "same"];

export class Points {
  private looked = $state(0);
  /** Whether what is decided stands under the group and not under the sources. */
  byGroup = $state(false);
  /** Words of one's own that are being written for the point; null while none are. */
  own = $state<string | null>(null);
  /** The files that were no sources, when the last were brought in. */
  refused = $state.raw<readonly WireRefused[]>([]);

  constructor(private readonly store: Store) {
    store.onLoad(() => {
      this.looked = 0;
      this.own = null;
      this.refused = [];
    });
  }

  /** Index of the point that is looked at. */
  get at(): number {
    return Math.max(0, Math.min(this.looked, this.all.length - 1));
  }

  set at(point: number) {
    this.looked = point;
  }

  get all(): readonly WirePoint[] {
    return this.store.draft?.points ?? [];
  }

  get sources(): readonly WireMergeSource[] {
    return this.store.draft?.sources ?? [];
  }

  get here(): WirePoint | undefined {
    return this.all[this.at];
  }

  get open(): number {
    return this.all.filter((point) => point.choice === null).length;
  }

  /** Another point, round and round. */
  go(step: number): void {
    const { length } = this.all;
    this.own = null;
    if (length > 0) this.at = (this.at + step + length) % length;
  }

  /** The next point that is open, if any is. */
  later(): void {
    const { length } = this.all;
    const next = Array.from(this.all, (_, i) => (this.at + 1 + i) % length).find((i) => this.all[i]?.choice === null);
    this.own = null;
    if (next !== undefined) this.at = next;
  }

  /** What a source would have at a point; undefined where it says nothing. */
  said(point: WirePoint, source: number): WireAlternative | undefined {
    return point.alternatives.find((one) => one.sources.includes(source));
  }

  /** Takes what a source says; with `more`, behind what is taken already. */
  async take(source: number, more: boolean): Promise<void> {
    const point = this.here;
    const name = this.sources[source]?.name;
    if (!point || name === undefined || !this.said(point, source)) return;
    const before = more ? taken(point) : [];
    const names = [...before.filter((other) => other !== name), name];
    await this.decide({ take: names }, { key: "said-point-taken", args: { names: names.join(", "), place: point.name } }, more);
  }

  /** Decides the point that is looked at, and goes on to the next that is open unless one `stays`. */
  async decide(choice: WireChoice, said: Message, stays = false): Promise<void> {
    const point = this.here;
    if (!point) return;
    const { place } = point;
    const patch = await this.store.run(() => ({ decide: { place, choice, by_group: this.byGroup } }));
    if (!patch) return;
    this.own = null;
    this.store.announce(said);
    if (!stays) this.later();
  }

  /** Begins words of one's own: those that stand there by the first who speaks. */
  beginOwn(): void {
    const point = this.here;
    if (!point) return;
    const { choice } = point;
    const isOwn = choice !== null && typeof choice === "object" && "own" in choice;
    this.own = isOwn ? choice.own : (point.alternatives[0]?.words ?? "");
  }

  async keepOwn(): Promise<void> {
    if (this.own !== null) await this.decide({ own: this.own }, { key: "said-point-own", args: { place: this.here?.name ?? "" } });
  }

  /** What all who speak agree on, in one act. */
  async takeAgreed(): Promise<void> {
    const before = this.open;
    const patch = await this.store.run(() => ({ take_agreed: { by_group: this.byGroup } }));
    if (patch) this.store.announce({ key: "said-points-agreed", args: { count: before - this.open } });
  }

  /** Enters the sources whose words were taken in the table of support. */
  async enterSupporters(): Promise<void> {
    const entered = (): number => this.store.draft?.metadata.supporters.length ?? 0;
    const before = entered();
    if (!(await this.store.run(() => "enter_supporters"))) return;
    const message = { key: "said-supporters-entered", args: { count: entered() - before } };
    this.store.announce(message);
    this.store.notice = message;
  }

  /** Takes the last act back, and looks at the point that it was about. */
  async back(): Promise<void> {
    const before = this.all;
    if (!(await this.store.undo())) return;
    const changed = this.all.findIndex((point, i) => JSON.stringify(point.choice) !== JSON.stringify(before[i]?.choice));
    if (changed >= 0) this.at = changed;
    this.own = null;
    this.store.announce({ key: "said-undone" });
  }

  /** Brings files in as sources; without any the user chooses. Whether some came. */
  async bringIn(paths: readonly string[]): Promise<boolean> {
    const before = this.sources.length;
    const refused = await this.store.bringIn(paths, false);
    if (!refused) return false;
    this.refused = refused;
    this.store.announce({ key: "said-sources", args: { count: this.sources.length - before, refused: refused.length } });
    return true;
  }

  /** Brings in the draft as it came back from others; what it says otherwise is points. Whether that could be done. */
  async reviewFile(path: string): Promise<boolean> {
    const before = this.all.length;
    const refused = await this.store.bringIn([path], true);
    if (!refused) return false;
    this.refused = refused;
    if (refused.length === 0) {
      const message = { key: "said-returned", args: { count: this.all.length - before } };
      this.store.announce(message);
      this.store.notice = message;
    }
    return true;
  }

  async remove(source: number): Promise<void> {
    await this.store.run(() => ({ remove_source: { source } }));
  }

  /** Names a source; points at which it speaks are open again. */
  async name(source: number, name: string): Promise<void> {
    await this.store.run(() => ({ name_source: { source, name } }));
  }
}

/** The sources whose words are taken, in their order. */
export function taken({ choice }: WirePoint): readonly string[] {
  return choice !== null && typeof choice === "object" && "take" in choice ? choice.take : [];
}

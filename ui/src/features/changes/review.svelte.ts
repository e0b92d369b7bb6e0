// The changes of the draft: which of them are listed, accepting and rejecting them, and what is said about that.
import { tick } from "svelte";

import type { EditorController } from "../../editor/controller";
import { changeKey } from "../../store/patch_draft";
import type { Store } from "../../store/store.svelte";
import type { WireChange } from "../../wire/WireChange";
import type { WireChangeKind } from "../../wire/WireChangeKind";
import type { WireChangeScope } from "../../wire/WireChangeScope";

export type Verdict = "accept" | "reject";

export class ChangeReview {
  /** Whose changes are listed; empty for everybody's. */
  author = $state("");
  /** Which kind is listed; empty for all. */
  kind = $state<WireChangeKind | "">("");
  /** The user is asked whether the base text shall change. */
  asked = $state(false);
  /** For this session the user knows what accepting does. */
  private known = false;
  private decided: (accept: boolean) => void = () => undefined;

  constructor(
    private readonly store: Store,
    private readonly controller: () => EditorController | null,
  ) {}

  readonly all: readonly WireChange[] = $derived.by(() => this.store.draft?.changes ?? []);
  /** Everyone who changed something, in the order of the text. */
  readonly authors: readonly string[] = $derived([...new Set(this.all.map((change) => change.author))]);
  readonly kinds: readonly WireChangeKind[] = $derived([...new Set(this.all.map((change) => change.kind))]);
  /** The changes that are listed and walked. A filter that fits nothing any more is none. */
  readonly shown: readonly WireChange[] = $derived.by(() => {
    const author = this.authors.includes(this.author) ? this.author : "";
    const kind = this.kind !== "" && this.kinds.includes(this.kind) ? this.kind : "";
    return this.all.filter((change) => (author === "" || change.author === author) && (kind === "" || change.kind === kind));
  });

  /** Accepts or rejects one change, as it is after what was typed is sent; whether that was done. */
  settleOne(verdict: Verdict, change: WireChange): Promise<boolean> {
    const key = changeKey(change);
    return this.settle(verdict, () => {
      const now = this.all.includes(change) ? change : this.all.find((other) => changeKey(other) === key);
      return now ? { change: { paragraph: now.paragraph, kind: now.kind, from: now.from, to: now.to } } : null;
    });
  }

  /** Accepts or rejects all changes of a scope and says how many; whether that was done. */
  async settleMany(verdict: Verdict, scope: WireChangeScope): Promise<boolean> {
    await this.store.flush();
    const before = this.all.length;
    if (!(await this.settle(verdict, () => scope))) return false;
    const undo = { key: "command-undo-short", run: () => void this.controller()?.undo() };
    this.store.notice = { key: `notice-${verdict}ed`, args: { count: before - this.all.length }, action: undo };
    return true;
  }

  private async settle(verdict: Verdict, scope: () => WireChangeScope | null): Promise<boolean> {
    if (verdict === "accept" && !this.known && !(await this.ask())) return false;
    const version = this.store.draft?.version;
    await this.controller()?.settleChanges(verdict, scope);
    await tick();
    const done = this.store.draft?.version !== version;
    if (done) this.store.announce({ key: `said-${verdict}ed` });
    return done;
  }

  private ask(): Promise<boolean> {
    this.decided(false);
    this.asked = true;
    return new Promise((decide) => (this.decided = decide));
  }

  /** The answer to what was asked; `known` where it shall not be asked again in this session. */
  answer(accept: boolean, known: boolean): void {
    this.asked = false;
    this.known ||= accept && known;
    this.decided(accept);
  }
}

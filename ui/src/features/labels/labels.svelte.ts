// Labels old and new, and the references to clauses whose label moved: looked at, offered, revised.
import type { EditorController } from "../../editor/controller";
import { revisedText } from "../../editor/answer_places";
import type { Store } from "../../store/store.svelte";
import type { WireLabels } from "../../wire/WireLabels";
import type { WireParagraph } from "../../wire/WireParagraph";

export type LabelsDialog = "concordance" | "references";

const NOTICE = "notice-references";

export class Labels {
  shown = $state<LabelsDialog | null>(null);
  known = $state.raw<WireLabels | null>(null);
  /** The labels as the window last saw them, by paragraph. */
  private labels = new Map<number, string>();

  constructor(
    private readonly store: Store,
    private readonly controller: () => EditorController | null,
  ) {
    store.onLoad((draft) => {
      this.shown = null;
      this.labels = new Map(draft.proposals.flatMap((p) => p.paragraphs).map((p) => [p.id, labelOf(p)]));
    });
    store.onPatch((patch) => {
      if (this.moved(patch.paragraphs)) void this.offer();
    });
  }

  async open(which: LabelsDialog): Promise<void> {
    this.known = await this.store.afterFlush(() => this.store.backend.labels());
    this.shown = this.known && which;
  }

  close(): void {
    this.shown = null;
    this.controller()?.focus();
  }

  async revise(chosen: readonly number[]): Promise<void> {
    this.shown = null;
    const patch = await this.store.run(() => ({ revise_references: { chosen: [...chosen] } }));
    if (patch) {
      this.forgetOffer();
      this.store.announce({ key: "said-references", args: { count: chosen.length } });
    }
    this.controller()?.focus();
  }

  async save(): Promise<void> {
    const file = await this.store.ask(() => this.store.backend.saveLabels());
    if (file === null) return;
    this.shown = null;
    this.store.notice = { key: "notice-labels-saved", args: { file } };
  }

  /** Whether a label that was known is another one now. */
  private moved(paragraphs: readonly WireParagraph[]): boolean {
    let moved = false;
    for (const p of paragraphs) {
      const label = labelOf(p);
      const before = this.labels.get(p.id);
      moved ||= before !== undefined && before !== label;
      this.labels.set(p.id, label);
    }
    return moved;
  }

  /** Says that references can be revised now; says it no longer when there are none. */
  private async offer(): Promise<void> {
    const known = await this.store.ask(() => this.store.backend.labels());
    const count = known?.references.filter((reference) => reference.sure && reference.label !== null).length ?? 0;
    if (count > 0) {
      const run = (): void => void this.open("references");
      this.store.notice = { key: NOTICE, args: { count }, action: { key: "references-look", run } };
    } else this.forgetOffer();
  }

  private forgetOffer(): void {
    const { notice } = this.store;
    if (notice && "key" in notice && notice.key === NOTICE) this.store.notice = null;
  }
}

const labelOf = ({ label }: WireParagraph): string => revisedText(label);

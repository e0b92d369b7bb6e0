// Marks over the text that are no part of it: comments, what was found, misspelt words. They go along with what is typed.
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { DecorationSet, type Decoration } from "prosemirror-view";

/** One kind of marks. */
export class MarkLayer {
  private readonly key: PluginKey<DecorationSet>;
  readonly plugin: Plugin<DecorationSet>;

  constructor(name: string) {
    const key = new PluginKey<DecorationSet>(name);
    this.key = key;
    this.plugin = new Plugin({
      key,
      state: {
        init: () => DecorationSet.empty,
        // Between the answers of the app the places go along with what is typed.
        apply: (tr, marks) => (tr.getMeta(key) as DecorationSet | undefined) ?? marks.map(tr.mapping, tr.doc),
      },
      props: { decorations: (state) => key.getState(state) },
    });
  }

  /** Where marks stand now, in the order of the text. */
  places(state: EditorState): { from: number; to: number }[] {
    const marks = this.key.getState(state)?.find() ?? [];
    return marks.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from || a.to - b.to);
  }

  /** The transaction that shows these marks and no others; null where there are none and were none. */
  show(state: EditorState, marks: readonly Decoration[]): Transaction | null {
    if (marks.length === 0 && this.key.getState(state) === DecorationSet.empty) return null;
    const shown = marks.length === 0 ? DecorationSet.empty : DecorationSet.create(state.doc, [...marks]);
    return state.tr.setMeta(this.key, shown);
  }
}

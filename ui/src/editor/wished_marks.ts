// Marks that are shown on wish and follow from the text alone, as signs that are not printed.
import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { DecorationSet, type Decoration } from "prosemirror-view";

import { visitTouched } from "./touched";

interface Shown<Wish> {
  readonly wish: Wish | null;
  readonly marks: DecorationSet;
}

/** One kind of such marks; `Wish` says how they are to be. */
export class WishedMarks<Wish> {
  private readonly key: PluginKey<Shown<Wish>>;
  readonly plugin: Plugin<Shown<Wish>>;

  constructor(
    name: string,
    private readonly marksIn: (doc: Node, from: number, to: number, wish: Wish) => Decoration[],
  ) {
    const key = new PluginKey<Shown<Wish>>(name);
    this.key = key;
    this.plugin = new Plugin<Shown<Wish>>({
      key,
      state: {
        init: (): Shown<Wish> => ({ wish: null, marks: DecorationSet.empty }),
        apply: (tr, was): Shown<Wish> => {
          const asked = tr.getMeta(key) as { wish: Wish | null } | undefined;
          if (asked) return { wish: asked.wish, marks: this.all(tr.doc, asked.wish) };
          return tr.docChanged && was.wish !== null ? { wish: was.wish, marks: this.follow(was.marks, tr, was.wish) } : was;
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks },
    });
  }

  /** The transaction that shows them as wished, or no longer. */
  show(state: EditorState, wish: Wish | null): Transaction {
    return state.tr.setMeta(this.key, { wish });
  }

  private all(doc: Node, wish: Wish | null): DecorationSet {
    return wish === null ? DecorationSet.empty : DecorationSet.create(doc, this.marksIn(doc, 0, doc.content.size, wish));
  }

  /** The marks after a change: those of the changed paragraphs are made anew. */
  private follow(marks: DecorationSet, tr: Transaction, wish: Wish): DecorationSet {
    let now = marks.map(tr.mapping, tr.doc);
    visitTouched(tr, (paragraph, pos) => {
      const end = pos + paragraph.nodeSize;
      now = now.remove(now.find(pos, end)).add(tr.doc, this.marksIn(tr.doc, pos, end, wish));
    });
    return now;
  }
}

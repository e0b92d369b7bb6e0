// Signs that are not printed, on wish: no-break spaces and hyphens. The ends of paragraphs and lines are drawn by CSS.
import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

import { schema } from "./schema";

const NO_BREAK = /[\u00a0\u202f\u2011]/g;
const KEY = new PluginKey<Signs>("signs");

interface Signs {
  readonly shown: boolean;
  readonly marks: DecorationSet;
}

function marksIn(doc: Node, from: number, to: number): Decoration[] {
  const marks: Decoration[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    for (const { index, 0: sign } of node.text?.matchAll(NO_BREAK) ?? []) {
      const kind = sign === "\u2011" ? "hyphen" : "space";
      marks.push(Decoration.inline(pos + index, pos + index + 1, { class: `sign ${kind}` }));
    }
  });
  return marks;
}

/** The marks after a change: those of the changed paragraphs are made anew. */
function follow(marks: DecorationSet, tr: Transaction): DecorationSet {
  let now = marks.map(tr.mapping, tr.doc);
  tr.mapping.maps.forEach((map, i) =>
    map.forEach((_from, _to, from, to) => {
      const later = tr.mapping.slice(i + 1);
      tr.doc.nodesBetween(later.map(from, -1), later.map(to, 1), (node, pos) => {
        if (node.type !== schema.nodes.paragraph) return true;
        const end = pos + node.nodeSize;
        now = now.remove(now.find(pos, end)).add(tr.doc, marksIn(tr.doc, pos, end));
        return false;
      });
    }),
  );
  return now;
}

export const signs = new Plugin<Signs>({
  key: KEY,
  state: {
    init: () => ({ shown: false, marks: DecorationSet.empty }),
    apply: (tr, was) => {
      const shown = (tr.getMeta(KEY) as boolean | undefined) ?? was.shown;
      if (!shown) return was.shown ? { shown, marks: DecorationSet.empty } : was;
      if (!was.shown) return { shown, marks: DecorationSet.create(tr.doc, marksIn(tr.doc, 0, tr.doc.content.size)) };
      return tr.docChanged ? { shown, marks: follow(was.marks, tr) } : was;
    },
  },
  props: { decorations: (state) => KEY.getState(state)?.marks },
});

/** The transaction that shows or hides them. */
export function showSigns(state: EditorState, shown: boolean): Transaction {
  return state.tr.setMeta(KEY, shown);
}

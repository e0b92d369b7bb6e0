// The places of comments on the sheet: a quiet tint under the words, and a sign beside the paragraph.
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

import type { WireComment } from "../wire/WireComment";
import { paragraphAttrs, schema } from "./schema";

const KEY = new PluginKey<DecorationSet>("comments");

export const commentMarks = new Plugin<DecorationSet>({
  key: KEY,
  state: {
    init: () => DecorationSet.empty,
    // Between the answers of the app the places go along with what is typed.
    apply: (tr, marks) => (tr.getMeta(KEY) as DecorationSet | undefined) ?? marks.map(tr.mapping, tr.doc),
  },
  props: { decorations: (state) => KEY.getState(state) },
});

/** The transaction that marks the places of `comments`; null where nothing is to be marked and nothing was. */
export function markComments(state: EditorState, comments: readonly WireComment[]): Transaction | null {
  const open = comments.filter((comment) => !comment.done);
  if (open.length === 0 && KEY.getState(state) === DecorationSet.empty) return null;
  const here = new Map<number, WireComment[]>();
  for (const comment of open) here.set(comment.paragraph, [...(here.get(comment.paragraph) ?? []), comment]);
  const marks: Decoration[] = [];
  state.doc.descendants((node, pos) => {
    if (node.type !== schema.nodes.paragraph) return true;
    const found = here.get(paragraphAttrs(node).id) ?? [];
    if (found.length > 0) marks.push(Decoration.node(pos, pos + node.nodeSize, { "data-comments": String(found.length) }));
    for (const { from, to } of found) {
      const [begin, end] = [from, to].map((at) => pos + 1 + Math.min(at, node.content.size)) as [number, number];
      if (begin < end) marks.push(Decoration.inline(begin, end, { class: "commented" }));
    }
    return false;
  });
  return state.tr.setMeta(KEY, DecorationSet.create(state.doc, marks));
}

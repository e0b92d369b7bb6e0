// The places of comments on the sheet: a quiet tint under the words, and a sign beside the paragraph.
import type { Node } from "prosemirror-model";
import { Decoration } from "prosemirror-view";

import type { WireComment } from "../wire/WireComment";
import { MarkLayer } from "./mark_layer";
import { paragraphAttrs, schema } from "./schema";

export const commentMarks = new MarkLayer("comments");

/** The marks of `comments`. */
export function marksOfComments(doc: Node, comments: readonly WireComment[]): Decoration[] {
  const here = new Map<number, WireComment[]>();
  for (const comment of comments.filter(({ done }) => !done)) here.set(comment.paragraph, [...(here.get(comment.paragraph) ?? []), comment]);
  const marks: Decoration[] = [];
  if (here.size === 0) return marks;
  doc.descendants((node, pos) => {
    if (node.type !== schema.nodes.paragraph) return true;
    const found = here.get(paragraphAttrs(node).id) ?? [];
    if (found.length > 0) marks.push(Decoration.node(pos, pos + node.nodeSize, { "data-comments": String(found.length) }));
    for (const { from, to } of found) {
      const [begin, end] = [from, to].map((at) => pos + 1 + Math.min(at, node.content.size)) as [number, number];
      if (begin < end) marks.push(Decoration.inline(begin, end, { class: "commented" }));
    }
    return false;
  });
  return marks;
}

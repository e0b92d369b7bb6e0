// Signs that are not printed, on wish: no-break spaces and hyphens. The ends of paragraphs and lines are drawn by CSS.
import { Decoration } from "prosemirror-view";

import { WishedMarks } from "./wished_marks";

const NO_BREAK = /[\u00a0\u202f\u2011]/g;

export const signs = new WishedMarks<true>("signs", (doc, from, to) => {
  const marks: Decoration[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    for (const { index, 0: sign } of node.text?.matchAll(NO_BREAK) ?? []) {
      const kind = sign === "\u2011" ? "hyphen" : "space";
      marks.push(Decoration.inline(pos + index, pos + index + 1, { class: `sign ${kind}` }));
    }
  });
  return marks;
});

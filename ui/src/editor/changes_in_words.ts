// Words around what is inserted and struck, on wish: "[inserted: …]". They stand in the page as text, which screen readers
// read with the line; they read neither what CSS writes there nor, in a text one writes in, the roles of `ins` and `del`.
// The document knows nothing of them.
import type { Node } from "prosemirror-model";
import { Decoration } from "prosemirror-view";

import { paragraphAttrs, markOf, schema } from "./schema";
import { isWhollyInserted, isWhollyStruck } from "./tracked_editing";
import { WishedMarks } from "./wished_marks";

/** The words, in the language of the window. */
export interface ChangeWords {
  readonly ins: string;
  readonly del: string;
  readonly lang: string;
}

const KINDS = ["ins", "del"] as const;
/** What stands at one place, in this order: the caret is behind what is struck, and within what is inserted. */
const SIDE = { closeDel: -2, openIns: -1, closeIns: 1, openDel: 2, end: 3 } as const;

function said(pos: number, text: string, side: number, lang: string): Decoration {
  const draw = () => {
    const span = document.createElement("span");
    span.className = "said";
    span.lang = lang;
    span.textContent = text;
    return span;
  };
  return Decoration.widget(pos, draw, { side, marks: [], key: `${String(side)} ${text}` });
}

function inParagraph(paragraph: Node, start: number, words: ChangeWords): Decoration[] {
  const marks: Decoration[] = [];
  for (const kind of KINDS) {
    const [open, close] = kind === "ins" ? [SIDE.openIns, SIDE.closeIns] : [SIDE.openDel, SIDE.closeDel];
    let inside = false;
    paragraph.forEach((child, offset) => {
      const changed = markOf(child, kind) !== undefined;
      if (changed && !inside) marks.push(said(start + offset, `[${words[kind]}\u00a0`, open, words.lang));
      if (!changed && inside) marks.push(said(start + offset, "]", close, words.lang));
      inside = changed;
    });
    if (inside) marks.push(said(start + paragraph.content.size, "]", close, words.lang));
  }
  // The end itself, where only it is changed.
  const { ins, del } = paragraphAttrs(paragraph);
  const ends = [ins && !isWhollyInserted(paragraph) && words.ins, del && !isWhollyStruck(paragraph) && words.del];
  for (const word of ends) {
    if (word) marks.push(said(start + paragraph.content.size, `[${word}\u00a0¶]`, SIDE.end, words.lang));
  }
  return marks;
}

export const changesInWords = new WishedMarks<ChangeWords>("changes in words", (doc, from, to, words) => {
  const marks: Decoration[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.type !== schema.nodes.paragraph) return true;
    marks.push(...inParagraph(node, pos + 1, words));
    return false;
  });
  return marks;
});

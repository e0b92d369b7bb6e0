// Where words stand in a paragraph of the editor.
import type { Node } from "prosemirror-model";

import { schema } from "./schema";

/** The words in `paragraph`, as offsets in it; those that are struck only where they stand nowhere else. */
export function findWords(paragraph: Node, words: string): { from: number; to: number } | null {
  if (words === "") return null;
  // Every leaf is one place in the editor: a line break too.
  const text = paragraph.textBetween(0, paragraph.content.size, undefined, "\u2028");
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  const stands = (at: number) => !paragraph.rangeHasMark(at, at + words.length, schema.marks.del);
  const from = places.find(stands) ?? places[0];
  return from === undefined ? null : { from, to: from + words.length };
}

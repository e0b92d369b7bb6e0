// The word at the caret, for the dictionary.
import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";

import { markOf, paragraphAttrs } from "./schema";

/** A word of a paragraph. */
export interface Word {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** The text of a paragraph with spaces where it is struck or broken, so that offsets stay. */
export function readableText(paragraph: Node): string {
  let text = "";
  paragraph.forEach((node) => (text += node.isText && !markOf(node, "del") ? (node.text ?? "") : " ".repeat(node.nodeSize)));
  return text;
}

/** Where a word stands in its paragraph. */
export type WordPlace = Omit<Word, "id">;

const known = new WeakMap<Node, readonly WordPlace[]>();

/** The live words of a paragraph; each state of it is looked at once. */
export function wordsOf(paragraph: Node): readonly WordPlace[] {
  const before = known.get(paragraph);
  if (before) return before;
  const words = [...segmenter.segment(readableText(paragraph))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ from: index, to: index + segment.length, text: segment }));
  known.set(paragraph, words);
  return words;
}

/** The word that the caret is in or at, or that is selected. */
export function wordAt({ selection }: EditorState): Word | null {
  const { $from, $to } = selection;
  if (!$from.parent.inlineContent || !$from.sameParent($to)) return null;
  const found = wordsOf($from.parent).find(({ from, to }) => from <= $from.parentOffset && $to.parentOffset <= to);
  return found ? { ...found, id: paragraphAttrs($from.parent).id } : null;
}

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

/** The word that the caret is in or at, or that is selected. */
export function wordAt({ selection }: EditorState): Word | null {
  const { $from, $to } = selection;
  if (!$from.parent.inlineContent || !$from.sameParent($to)) return null;
  for (const { segment, index, isWordLike } of segmenter.segment(readableText($from.parent))) {
    const to = index + segment.length;
    if (isWordLike && index <= $from.parentOffset && $to.parentOffset <= to) {
      return { id: paragraphAttrs($from.parent).id, from: index, to, text: segment };
    }
  }
  return null;
}

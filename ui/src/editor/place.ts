// Places and selections by paragraph id and offset: they stay valid when the document is replaced.
import type { Node } from "prosemirror-model";
import type { Selection } from "prosemirror-state";

import type { WireRun } from "../wire/WireRun";
import { paragraphAttrs } from "./schema";

/** What is selected over paragraphs, by the text around it. */
export interface Range {
  readonly first: number;
  readonly left: WireRun[];
  readonly last: number;
  readonly right: WireRun[];
}

/** A place in the draft. */
export interface Place {
  readonly id: number;
  readonly offset: number;
}

/** The place of a document position. */
export function placeOf(doc: Node, pos: number): Place | null {
  const $pos = doc.resolve(pos);
  if (!$pos.parent.inlineContent) return null;
  return { id: paragraphAttrs($pos.parent).id, offset: $pos.parentOffset };
}

/** Whether the selection goes over a paragraph's border: then what deletes it is the app's to do. */
export function isOverParagraphs({ $from, $to }: Selection): boolean {
  return $from.parent.inlineContent && $to.parent.inlineContent && !$from.sameParent($to);
}

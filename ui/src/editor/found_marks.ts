// The places that were looked for, on the sheet.
import type { Node } from "prosemirror-model";
import { Decoration } from "prosemirror-view";

import type { WireMatch } from "../wire/WireMatch";
import { MarkLayer } from "./mark_layer";
import { paragraphsById } from "./place";

export const foundMarks = new MarkLayer("found");

/** A place in the document. */
export interface FoundRange {
  readonly from: number;
  readonly to: number;
}

/** Where the places stand in the document, in the same order; null for one that is gone. */
export function rangesOf(doc: Node, places: readonly WireMatch[]): (FoundRange | null)[] {
  const paragraphs = paragraphsById(doc);
  return places.map(({ paragraph, from, to }) => {
    const found = paragraphs.get(paragraph);
    if (!found || to > found.node.content.size) return null;
    return { from: found.pos + 1 + from, to: found.pos + 1 + to };
  });
}

/** The marks of all ranges; the one at `current` has a mark of its own. */
export function marksOfFound(ranges: readonly (FoundRange | null)[], current: number | null): Decoration[] {
  return ranges.flatMap((range, i) =>
    range ? [Decoration.inline(range.from, range.to, { class: i === current ? "found current" : "found" })] : [],
  );
}

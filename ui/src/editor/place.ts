// Places and selections by paragraph id and offset: they stay valid when the document is replaced.
import type { Node } from "prosemirror-model";
import type { EditorState, Selection } from "prosemirror-state";

import type { WireRun } from "../wire/WireRun";
import { LINE_BREAK, markOf, paragraphAttrs } from "./schema";

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

/** Every paragraph of a document by its id, and where it stands. */
export function paragraphsById(doc: Node): Map<number, { node: Node; pos: number }> {
  const found = new Map<number, { node: Node; pos: number }>();
  doc.descendants((node, pos) => {
    if (node.type.name !== "paragraph") return true;
    found.set(paragraphAttrs(node).id, { node, pos });
    return false;
  });
  return found;
}

/** The live text, struck words left out, from one offset of a paragraph to another. */
export function liveText(paragraph: Node, from: number, to: number): string {
  let text = "";
  paragraph.nodesBetween(from, to, (node, pos) => {
    if (!markOf(node, "del")) text += node.isText ? (node.text ?? "").slice(Math.max(0, from - pos), to - pos) : LINE_BREAK;
  });
  return text;
}

/** The place behind so many live characters: directly behind the last of them, or before the first that follows. */
export function behindLive(paragraph: Node, live: number, side: "end" | "start"): number {
  let left = live;
  let place: number | null = null;
  paragraph.forEach((node, offset) => {
    if (markOf(node, "del")) return;
    const here = side === "end" ? left > 0 && left <= node.nodeSize : left >= 0 && left < node.nodeSize;
    if (here && place === null) place = offset + left;
    left -= node.nodeSize;
  });
  return place ?? (live === 0 ? 0 : paragraph.content.size);
}

/** Some characters of a paragraph. */
export interface SelectedPlace {
  readonly paragraph: number;
  readonly node: Node;
  readonly from: number;
  readonly to: number;
}

/** What is selected, paragraph by paragraph. */
export function selectedPlaces({ doc, selection }: EditorState): SelectedPlace[] {
  const places: SelectedPlace[] = [];
  doc.nodesBetween(selection.from, selection.to, (node, pos) => {
    if (!node.inlineContent) return true;
    const [from, to] = [Math.max(selection.from - pos - 1, 0), Math.min(selection.to - pos - 1, node.content.size)];
    if (from < to) places.push({ paragraph: paragraphAttrs(node).id, node, from, to });
    return false;
  });
  return places;
}

// The editing rule: what a keystroke means in a redline.
//
// Typed text becomes an insertion by the current author. Deleting unchanged text or another author's insertion marks it
// as deleted; deleting one's own insertion removes it; deleted text stays where it is. Nothing here crosses a paragraph
// mark: the app deletes over several paragraphs. The base text is therefore never changed, which the app checks again.
import type { Mark, Node, ResolvedPos } from "prosemirror-model";
import { TextSelection, type EditorState, type Transaction } from "prosemirror-state";

import type { WireRevision } from "../wire/WireRevision";
import { revisionMark, inlineNodes } from "./runs";
import { markOf, paragraphAttrs, schema } from "./schema";

/** Marks a transaction that already follows the rule: an answer of the app, tracked typing, a settled composition. */
export const AS_IS = "as-is";
/** Set when a deletion left the caret before what it struck: a replacement then goes behind it. */
export const STRUCK_AHEAD = "struck-ahead";

const isStruck = (node: Node | null): boolean => node !== null && markOf(node, "del") !== undefined;

/** Whether a paragraph is deleted as a whole, its mark included: nothing is typed into it until it is restored. */
export function isWhollyStruck(node: Node): boolean {
  let struck = paragraphAttrs(node).del !== null;
  node.forEach((child) => (struck &&= isStruck(child)));
  return struck;
}

/** Whether a paragraph is inserted whole, its label too. */
export function isWhollyInserted(node: Node): boolean {
  let inserted = true;
  node.forEach((child) => (inserted &&= markOf(child, "ins") !== undefined));
  return inserted && paragraphAttrs(node).label.every((run) => run.ins !== null);
}

/** Marks `from..to` of the transaction's document as deleted. */
export function strike(tr: Transaction, from: number, to: number, me: WireRevision): void {
  const pieces: { from: number; to: number; node: Node }[] = [];
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isInline) return true;
    pieces.push({ from: Math.max(pos, from), to: Math.min(pos + node.nodeSize, to), node });
    return false;
  });
  for (const piece of pieces.reverse()) {
    if (isStruck(piece.node)) continue;
    if (markOf(piece.node, "ins")?.attrs["author"] === me.author) tr.delete(piece.from, piece.to);
    else tr.addMark(piece.from, piece.to, revisionMark("del", me));
  }
}

/** The end of the deleted range that begins or continues at `pos`. */
export function pastStruck($pos: ResolvedPos): number {
  let pos = $pos.pos;
  let index = $pos.index();
  let inNode = $pos.textOffset;
  while (index < $pos.parent.childCount && isStruck($pos.parent.child(index))) {
    pos += $pos.parent.child(index).nodeSize - inNode;
    inNode = 0;
    index += 1;
  }
  return pos;
}

/** Where text typed at `pos` is inserted: never between deleted characters, but after them. */
export function insertionPoint(doc: Node, pos: number, struckAhead = false): number {
  const $pos = doc.resolve(pos);
  const amidst = isStruck($pos.nodeBefore) && isStruck($pos.nodeAfter);
  return amidst || struckAhead ? pastStruck($pos) : pos;
}

/** Marks without those of change: typed text has the formats of its surroundings. */
function formatsOf(marks: readonly Mark[]): readonly Mark[] {
  const { ins, del } = schema.marks;
  return marks.filter((mark) => mark.type !== ins && mark.type !== del);
}

/** Pasted and typed text is one line: no control characters, no paragraph marks. */
export function plainWords(text: string): string {
  return text.replace(/[\t ]*[\r\n\u2029]+[\t ]*/g, " ").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");
}

/** Whether pasted or dropped content is several lines, which the app reads; otherwise its plain text is typed. */
export function areLines(plain: string, rich: string | null): boolean {
  return plain === "" ? rich !== null : /[\r\n\u2029]/.test(plain.trim());
}

/** What an insertion is made of. */
export interface Typed {
  readonly text: string;
  readonly me: WireRevision;
  /** Those of the place where nothing is said. */
  readonly formats?: readonly Mark[];
  readonly struckAhead?: boolean;
}

/**
 * Replaces `from..to` of the transaction's document by text: what stood there is struck, the new text follows it.
 * Gives the caret's place. A selection over several paragraphs is replaced where it began.
 */
export function replaceIn(tr: Transaction, from: number, to: number, typed: Typed): number {
  const $from = tr.doc.resolve(from);
  if (typed.text !== "" && isWhollyStruck($from.parent)) return from;
  const end = Math.min(to, $from.end());
  const formats = formatsOf(typed.formats ?? $from.marks());
  const done = tr.mapping.maps.length;
  strike(tr, from, to, typed.me);
  const place = insertionPoint(tr.doc, tr.mapping.slice(done).map(end, -1), typed.struckAhead ?? false);
  if (typed.text === "") return place;
  const nodes = inlineNodes(typed.text, revisionMark("ins", typed.me).addToSet(formats));
  tr.insert(place, nodes);
  return nodes.reduce((pos, node) => pos + node.nodeSize, place);
}

/** Replaces `from..to` by `text`, in the formats of its surroundings. */
export function replaceText(
  state: EditorState,
  from: number,
  to: number,
  text: string,
  me: WireRevision,
  struckAhead = false,
): Transaction {
  const { tr } = state;
  const formats = state.storedMarks ?? state.doc.resolve(from).marks();
  const caret = replaceIn(tr, from, to, { text, me, formats, struckAhead });
  return tr.setSelection(TextSelection.create(tr.doc, caret)).setStoredMarks(null);
}

/** Which way a deletion goes, and how far. */
export interface Deletion {
  readonly backward: boolean;
  readonly unit: "character" | "word" | "line";
}

const segmenters = {
  character: new Intl.Segmenter(undefined, { granularity: "grapheme" }),
  word: new Intl.Segmenter(undefined, { granularity: "word" }),
};

/** How many code units of `text`, from its end when going backward, make one unit. */
function reach(text: string, { backward, unit }: Deletion): number {
  if (unit === "line") return text.length;
  const near = backward ? text.slice(-200) : text.slice(0, 200);
  const parts = [...segmenters[unit].segment(near)].map((s) => s.segment);
  if (backward) parts.reverse();
  let length = 0;
  for (const part of parts) {
    length += part.length;
    if (unit === "character" || part.trim() !== "") break;
  }
  return length;
}

/** Live text (not struck) on one side of `$pos` in its paragraph, and the position of each of its code units. */
function liveText($pos: ResolvedPos, backward: boolean): { text: string; at: number[] } {
  const start = $pos.start();
  let text = "";
  const at: number[] = [];
  const [from, to] = backward ? [0, $pos.parentOffset] : [$pos.parentOffset, $pos.parent.content.size];
  $pos.parent.nodesBetween(from, to, (node, pos) => {
    if (isStruck(node)) return;
    const [a, b] = [Math.max(pos, from), Math.min(pos + node.nodeSize, to)];
    text += node.isText ? (node.text ?? "").slice(a - pos, b - pos) : "\n";
    for (let p = a; p < b; p++) at.push(start + p);
  });
  return { text, at };
}

/**
 * Deletes the selection or the next unit, stepping over what is struck already.
 * Null when there is nothing left to delete in this direction and the caret stands at the paragraph's border.
 */
export function deleteText(state: EditorState, deletion: Deletion, me: WireRevision): Transaction | null {
  const { from, to, empty, $head } = state.selection;
  const tr = state.tr;
  let range = { from, to };
  if (empty) {
    const border = deletion.backward ? $head.start() : $head.end();
    if ($head.pos === border) return null;
    const { text, at } = liveText($head, deletion.backward);
    const length = reach(text, deletion);
    const far = deletion.backward ? at[text.length - length] : at[length - 1];
    if (far === undefined) return tr.setSelection(TextSelection.create(tr.doc, border));
    range = deletion.backward ? { from: far, to } : { from, to: far + 1 };
  }
  strike(tr, range.from, range.to, me);
  const caret = deletion.backward ? tr.mapping.map(range.from, -1) : tr.mapping.map(range.to, 1);
  const $caret = tr.doc.resolve(caret);
  const target = $caret.parent.inlineContent ? caret : TextSelection.near($caret, deletion.backward ? 1 : -1).head;
  tr.setSelection(TextSelection.create(tr.doc, target));
  if (deletion.backward && isStruck(tr.doc.resolve(target).nodeAfter)) tr.setMeta(STRUCK_AHEAD, true);
  return tr;
}

/** What changed between two states of a paragraph's text; `caret` says where in `after` the change ends. */
export function findDifference(before: string, after: string, caret: number): { from: number; to: number; text: string } {
  const shorter = Math.min(before.length, after.length);
  let suffix = 0;
  const mostSuffix = Math.min(shorter, Math.max(0, after.length - caret));
  while (suffix < mostSuffix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix += 1;
  let prefix = 0;
  while (prefix < shorter - suffix && before[prefix] === after[prefix]) prefix += 1;
  return { from: prefix, to: before.length - suffix, text: after.slice(prefix, after.length - suffix) };
}

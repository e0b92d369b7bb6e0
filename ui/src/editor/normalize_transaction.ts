// Rewrites transactions that the editor did not make itself (spelling menus, dictation, cut, input methods) by the editing rule.
import type { Node, Slice } from "prosemirror-model";
import { TextSelection, type EditorState, type Transaction } from "prosemirror-state";
import { Mapping, ReplaceStep } from "prosemirror-transform";

import type { WireRevision } from "../wire/WireRevision";
import { paragraphsById } from "./place";
import { LINE_BREAK } from "./schema";
import { AS_IS, findDifference, replaceIn, plainWords } from "./tracked_editing";

const leafText = (leaf: Node): string => leaf.type.spec.leafText?.(leaf) ?? "";

/** The text of a slice; paragraph marks become spaces. */
export function sliceText(slice: Slice): string {
  return plainWords(slice.content.textBetween(0, slice.content.size, " ", leafText));
}

/**
 * The same change as `asked`, tracked: replaced text is marked as deleted and followed by the new text. Anything else
 * that a browser may do to the document (formats, structure) is left out.
 */
export function normalizeTransaction(asked: Transaction, state: EditorState, me: WireRevision): Transaction {
  if (!asked.docChanged || asked.getMeta(AS_IS) !== undefined) return asked;
  const tr = state.tr;
  let caret: number | null = null;
  asked.steps.forEach((step, i) => {
    if (!(step instanceof ReplaceStep)) return;
    const before = new Mapping(asked.mapping.maps.slice(0, i)).invert();
    const place = (pos: number) => tr.mapping.map(before.map(pos, -1), -1);
    const [from, to] = [place(step.from), place(step.to)];
    if (from > to || !tr.doc.resolve(from).parent.inlineContent) return;
    const text = sliceText(step.slice);
    const backward = text === "" && state.selection.head > step.from;
    const done = tr.mapping.maps.length;
    const end = replaceIn(tr, from, to, { text, me });
    caret = backward ? tr.mapping.slice(done).map(from, -1) : end;
  });
  if (caret !== null) tr.setSelection(TextSelection.create(tr.doc, caret));
  return tr;
}

const flat = (node: Node): string => node.textBetween(0, node.content.size, "", leafText);

/**
 * Ends a composition. While an input method is active, the document follows it untracked; afterwards its change is
 * reverted and made again by the rule. `before` is the document when the composition began.
 */
export function normalizeComposition(state: EditorState, before: Node, me: WireRevision, struckAhead: boolean): Transaction {
  const tr = state.tr.setMeta(AS_IS, "composed");
  if (before.eq(state.doc)) return tr;
  const [old, now] = [paragraphsById(before), paragraphsById(state.doc)];
  const head = state.selection.$head;
  if (old.size !== now.size || [...now.keys()].some((id) => !old.has(id))) {
    return tr.replaceWith(0, state.doc.content.size, before.content);
  }
  let caret: number | null = null;
  for (const [id, { node, pos }] of now) {
    const was = old.get(id)?.node;
    if (!was || was.eq(node)) continue;
    const start = tr.mapping.map(pos + 1, 1);
    const offset = head.start() === pos + 1 ? head.parentOffset : node.content.size;
    const change = findDifference(flat(was), flat(node), offset);
    tr.replaceWith(start, start + node.content.size, was.content);
    const text = change.text.replaceAll("\n", LINE_BREAK);
    caret = replaceIn(tr, start + change.from, start + change.to, { text, me, struckAhead });
  }
  if (caret !== null) tr.setSelection(TextSelection.create(tr.doc, caret));
  return tr;
}

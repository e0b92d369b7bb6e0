// Shows the app's answer in the editor, without losing the caret or what was typed meanwhile.
import type { Node } from "prosemirror-model";
import { TextSelection, type EditorState, type Transaction } from "prosemirror-state";

import type { WireProposalHeader } from "../wire/WireProposalHeader";
import type { WireParagraph } from "../wire/WireParagraph";
import { placeOf, type Place } from "./place";
import { contentOf, paragraphNode, sameMark, sameRuns } from "./runs";
import { AS_IS } from "./tracked_editing";
import { paragraphAttrs, proposalHeader, schema } from "./schema";

/** The part of an answer that concerns the document. */
export interface SheetPatch {
  readonly paragraphs: readonly WireParagraph[];
  readonly order: readonly (readonly number[])[] | null;
  readonly headers: readonly WireProposalHeader[] | null;
}

/** So many paragraphs change step by step: the marks over their text and the caret in it keep their places. */
const FEW = 30;

/** Every paragraph's position; found by one walk over the proposals. */
function index(doc: Node): Map<number, { node: Node; pos: number }> {
  const found = new Map<number, { node: Node; pos: number }>();
  doc.forEach((proposal, at) => {
    proposal.forEach((node, offset) => found.set(paragraphAttrs(node).id, { node, pos: at + 1 + offset }));
  });
  return found;
}

/**
 * The transaction that shows `patch`. Paragraphs in `keep` were edited after their text was sent: their text stays
 * (it will be sent again); only what the editor cannot edit is taken over.
 */
export function applyPatch(state: EditorState, patch: SheetPatch, keep: ReadonlySet<number>): Transaction {
  const tr = state.tr.setMeta(AS_IS, "app");
  const { anchor, head } = state.selection;
  const places = [placeOf(state.doc, anchor), placeOf(state.doc, head)] as const;
  const many = patch.paragraphs.length > FEW;
  if (many) renewMany(tr, patch.paragraphs, keep);
  else {
    const known = index(state.doc);
    for (const p of patch.paragraphs) {
      const here = known.get(p.id);
      if (here) renew(tr, here.node, here.pos, p, keep.has(p.id));
    }
  }
  if (patch.order) reorder(tr, patch.order, patch.paragraphs);
  if (patch.headers) renewHeaders(tr, patch.headers);
  if (patch.order || many) restore(tr, places);
  return tr;
}

function renew(tr: Transaction, node: Node, pos: number, p: WireParagraph, keepText: boolean): void {
  const attrs = paragraphAttrs(node);
  const at = tr.mapping.map(pos, 1);
  if (attrs.role !== p.role || !sameMark(attrs, p) || !sameRuns(attrs.label, p.label)) {
    const { id, role, label, ins, del } = p;
    tr.setNodeMarkup(at, null, { id, role, label, ins, del });
  }
  if (keepText) return;
  const content = contentOf(p.runs);
  const now = tr.doc.nodeAt(at)?.content;
  const start = now?.findDiffStart(content) ?? null;
  const end = start === null ? null : (now?.findDiffEnd(content) ?? null);
  if (!now || start === null || end === null) return;
  // The two searches may overlap where characters repeat.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replaceWith(at + 1 + start, at + 1 + end.a + overlap, content.cut(start, end.b + overlap));
}

/** One step a proposal: every step makes the list of all its paragraphs anew, a millisecond with thousands. */
function renewMany(tr: Transaction, fresh: readonly WireParagraph[], keep: ReadonlySet<number>): void {
  const arriving = new Map(fresh.map((p) => [p.id, p]));
  tr.doc.forEach((proposal, at) => {
    const nodes: Node[] = [];
    let [from, size, changed] = [0, 0, 0];
    proposal.forEach((node, offset) => {
      const p = arriving.get(paragraphAttrs(node).id);
      if (p && nodes.length === 0) from = at + 1 + offset;
      if (p || nodes.length > 0) {
        nodes.push(p ? renewed(node, p, keep.has(p.id)) : node);
        size += node.nodeSize;
      }
      if (p) changed = nodes.length;
    });
    for (const behind of nodes.splice(changed)) size -= behind.nodeSize;
    if (nodes.length > 0) tr.replaceWith(tr.mapping.map(from), tr.mapping.map(from + size), nodes);
  });
}

function renewed(node: Node, p: WireParagraph, keepText: boolean): Node {
  const fresh = paragraphNode(p);
  return keepText ? fresh.copy(node.content) : fresh;
}

/** Paragraphs were added, removed or moved: the range that differs is replaced. */
function reorder(tr: Transaction, order: readonly (readonly number[])[], fresh: readonly WireParagraph[]): void {
  const known = index(tr.doc);
  const arriving = new Map(fresh.map((p) => [p.id, p]));
  const node = (id: number): Node[] => {
    const here = known.get(id)?.node;
    if (here) return [here];
    const p = arriving.get(id);
    return p ? [paragraphNode(p)] : [];
  };
  order.forEach((ids, i) => {
    const proposal = tr.doc.maybeChild(i);
    if (!proposal) return;
    let at = 1;
    for (let j = 0; j < i; j++) at += tr.doc.child(j).nodeSize;
    const wanted = ids.flatMap(node);
    let [first, last] = [0, 0];
    const shorter = Math.min(wanted.length, proposal.childCount);
    while (first < shorter && wanted[first] === proposal.child(first)) first += 1;
    while (last < shorter - first && wanted.at(-1 - last) === proposal.child(proposal.childCount - 1 - last)) last += 1;
    if (first + last === wanted.length && first + last === proposal.childCount) return;
    let from = at;
    for (let j = 0; j < first; j++) from += proposal.child(j).nodeSize;
    let to = at + proposal.content.size;
    for (let j = 0; j < last; j++) to -= proposal.child(proposal.childCount - 1 - j).nodeSize;
    tr.replaceWith(from, to, wanted.slice(first, wanted.length - last));
  });
}

function renewHeaders(tr: Transaction, headers: readonly WireProposalHeader[]): void {
  let at = 0;
  headers.forEach((header, i) => {
    const node = tr.doc.maybeChild(i);
    if (!node || node.type !== schema.nodes.proposal) return;
    const [now, next] = [proposalHeader(node), header].map((h) => [h.marker, h.number, h.reasons, h.underlined].join("\u0000"));
    if (now !== next) tr.setNodeMarkup(at, null, { header });
    at += node.nodeSize;
  });
}

/** Puts the caret back at its character, wherever the paragraph is now. */
function restore(tr: Transaction, places: readonly [Place | null, Place | null]): void {
  const known = index(tr.doc);
  const [anchor, head] = places.map((place) => {
    const here = place && known.get(place.id);
    return here ? here.pos + 1 + Math.min(place.offset, here.node.content.size) : null;
  });
  if (anchor == null || head == null) return;
  tr.setSelection(TextSelection.create(tr.doc, anchor, head));
}

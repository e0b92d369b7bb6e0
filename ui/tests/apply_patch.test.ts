// An answer of the app on the sheet: few paragraphs change step by step, many in one step, and both show the same.
import { EditorState, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";

import { applyPatch } from "../src/editor/apply_patch";
import { documentNode } from "../src/editor/runs";
import { schema } from "../src/editor/schema";
import type { WireParagraph } from "../src/wire/WireParagraph";
import type { WireProposal } from "../src/wire/WireProposal";
import type { WireRun } from "../src/wire/WireRun";

const run = (text: string): WireRun => ({ text, format: "", ins: null, del: null });
const paragraph = (id: number, text: string): WireParagraph => ({ id, role: "clause", label: [run(`${String(id)}`)], runs: [run(text)], ins: null, del: null });
const draft = (texts: readonly string[]): WireProposal[] =>
  [0, 1].map((which) => ({
    header: { marker: "MOD", number: "", reasons: "", underlined: false } as WireProposal["header"],
    paragraphs: texts.map((text, i) => paragraph(which * 1000 + i + 1, text)),
  }));

test.each([10, 400])("%i changed paragraphs stand on the sheet, the caret at its character, what is typed kept", (count) => {
  const before = Array.from({ length: 400 }, (_, i) => `that ferry ${String(i)} leaves`);
  const state = EditorState.create({ schema, doc: documentNode(draft(before)) });
  const caret = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 4)));
  const changed = draft(before.map((text, i) => (i % (400 / count) === 0 ? text.replace("ferry", "boat") : text)));
  const paragraphs = changed.flatMap(({ paragraphs }) => paragraphs).filter(({ runs }) => runs[0]?.text.includes("boat"));
  const tr = applyPatch(caret, { paragraphs, order: null, headers: null }, new Set([1001]));
  const shown = draft([]).map(({ header }, which) => ({ header, paragraphs: changed[which]?.paragraphs.map((p) => (p.id === 1001 ? paragraph(1001, before[0] ?? "") : p)) ?? [] }));
  expect(tr.doc.eq(documentNode(shown))).toBe(true);
  expect(tr.selection.head).toBe(4);
  expect(tr.steps.length).toBe(count < 30 ? 2 * count - 1 : 2);
});

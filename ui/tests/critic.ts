// Redlines in tests: CriticMarkup with the caret as `|` and a selection as `<…>`.
//
// `{++x++}` is inserted by me, `{--x--}` struck by me; `{++B:x++}` by author B. Marks nest: `{++B:in{--out--}++}`.
// `¶` parts paragraphs.
import { EditorState, TextSelection } from "prosemirror-state";

import { documentNode, paragraphOf } from "../src/editor/runs";
import { schema } from "../src/editor/schema";
import type { WireParagraph } from "../src/wire/WireParagraph";
import type { WireRevision } from "../src/wire/WireRevision";
import type { WireRun } from "../src/wire/WireRun";

export const ME: WireRevision = { author: "CEPT", date: null };
const B: WireRevision = { author: "B", date: null };

interface Parsed {
  runs: WireRun[];
  /** Offsets of `|`, `<`, `>`. */
  places: { sign: string; offset: number }[];
}

function parse(text: string): Parsed {
  const runs: WireRun[] = [];
  const places: Parsed["places"] = [];
  let [ins, del]: (WireRevision | null)[] = [null, null];
  let offset = 0;
  const token = /\{\+\+(B:)?|\{--(B:)?|\+\+\}|--\}|[|<>]|[^]/gu;
  for (const [piece] of text.matchAll(token)) {
    const author = piece.endsWith("B:") ? B : ME;
    if (piece.startsWith("{++")) ins = author;
    else if (piece.startsWith("{--")) del = author;
    else if (piece === "++}") ins = null;
    else if (piece === "--}") del = null;
    else if (/^[|<>]$/.test(piece)) places.push({ sign: piece, offset });
    else {
      offset += piece.length;
      runs.push({ text: piece, format: "", ins: ins ?? null, del: del ?? null });
    }
  }
  return { runs, places };
}

/** An editor's state from its picture. */
export function stateOf(picture: string): EditorState {
  let caret: { anchor?: number; head?: number } = {};
  let pos = 1;
  const paragraphs = picture.split("¶").map((text, i): WireParagraph => {
    const { runs, places } = parse(text);
    for (const { sign, offset } of places) {
      const at = pos + 1 + offset;
      if (sign === "|") caret = { anchor: at, head: at };
      if (sign === "<") caret.anchor = at;
      if (sign === ">") caret.head = at;
    }
    pos += runs.reduce((n, run) => n + run.text.length, 0) + 2;
    return { id: i + 1, role: "clause", label: [], runs, ins: null, del: null };
  });
  const header = { marker: "MOD" as const, number: "", reasons: "", underlined: false, labels: "keep" as const };
  const doc = documentNode([{ header, paragraphs }]);
  const state = EditorState.create({ schema, doc });
  const { anchor = 2, head: to = anchor } = caret;
  return state.apply(state.tr.setSelection(TextSelection.create(doc, anchor, to)));
}

function mark(kind: "+" | "-", by: WireRevision | null, text: string): string {
  if (!by) return text;
  return `{${kind}${kind}${by.author === ME.author ? "" : `${by.author}:`}${text}${kind}${kind}}`;
}

/** The picture of a state, caret included where it is asked for. */
export function pictureOf(state: EditorState, withCaret = true): string {
  const { head, empty } = state.selection;
  const out: string[] = [];
  state.doc.descendants((node, pos) => {
    if (node.type.name !== "paragraph") return true;
    let at = pos + 1;
    let text = "";
    const shown = withCaret && empty;
    for (const run of paragraphOf(node).runs) {
      const inside = head - at;
      const cut = shown && inside > 0 && inside < run.text.length;
      if (shown && inside === 0) text += "|";
      const body = cut ? `${run.text.slice(0, inside)}|${run.text.slice(inside)}` : run.text;
      text += mark("+", run.ins, mark("-", run.del, body));
      at += run.text.length;
    }
    if (shown && head === at) text += "|";
    out.push(text);
    return false;
  });
  return out.join("¶");
}

/** The base or the revised text of a state, a paragraph a line. */
export function reading(state: EditorState, which: "ins" | "del"): string {
  const lines: string[] = [];
  state.doc.descendants((node) => {
    if (node.type.name !== "paragraph") return true;
    const runs = paragraphOf(node).runs.filter((run) => run[which] === null);
    lines.push(runs.map((run) => run.text).join(""));
    return false;
  });
  return lines.join("\n");
}

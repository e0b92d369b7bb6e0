// Runs become nodes and come back the same; the app's answers keep caret and fresh typing.
import { TextSelection } from "prosemirror-state";
import { describe, expect, test } from "vitest";

import { lines, readText } from "../src/features/read/lines";
import { isChanged, rows } from "../src/features/read/rows";
import { applyPatch } from "../src/editor/apply_patch";
import { contentOf, withPrintedNumbers, paragraphOf, runsOf } from "../src/editor/runs";
import { proposalHeader } from "../src/editor/schema";
import { replaceText } from "../src/editor/tracked_editing";
import type { WireProposalHeader } from "../src/wire/WireProposalHeader";
import type { WireParagraph } from "../src/wire/WireParagraph";
import type { WireRun } from "../src/wire/WireRun";
import { ME, pictureOf, stateOf } from "./critic";

const B = { author: "B", date: "2014-02-28T12:00:00Z" };

function run(text: string, more: Partial<WireRun> = {}): WireRun {
  return { text, format: "", ins: null, del: null, ...more };
}

describe("runs and nodes", () => {
  const cases: WireRun[][] = [
    [],
    [run("kept")],
    [run("in", { ins: ME }), run("both", { ins: ME, del: B }), run("out", { del: B })],
    [run("a", { format: "bi" }), run("b", { format: "u^" }), run("c", { format: "_" })],
    [run("first line\u2028second\tline"), run("\u2028", { ins: ME })],
    [run("dated", { ins: ME }), run("undated", { ins: B })],
    [run("القرار", { ins: ME }), run("第67号", { del: B }), run("👨‍👩‍👧")],
  ];
  test.each(cases.map((runs) => [runs]))("%j", (runs) => expect(runsOf(contentOf(runs))).toEqual(runs));

  test("equal neighbours become one run, empty ones none", () => {
    expect(runsOf(contentOf([run("a"), run("b"), run("c", { ins: ME })]))).toEqual([run("ab"), run("c", { ins: ME })]);
  });
});

const paragraph = (id: number, runs: WireRun[], more: Partial<WireParagraph> = {}): WireParagraph => ({
  id,
  role: "clause",
  label: [],
  runs,
  ins: null,
  del: null,
  ...more,
});

describe("absorbing the app's answer", () => {
  const show = (before: string, paragraphs: WireParagraph[], order: number[][] | null, keep: number[] = []) => {
    const state = stateOf(before);
    return pictureOf(state.apply(applyPatch(state, { paragraphs, order, headers: null }, new Set(keep))));
  };

  test("the same text again changes nothing", () => {
    const state = stateOf("a{++b++}|c");
    const same = paragraphOf(state.doc.child(0).child(0));
    expect(applyPatch(state, { paragraphs: [same], order: null, headers: null }, new Set()).docChanged).toBe(false);
  });
  test("the caret stays by its letter", () => {
    expect(show("one two| three", [paragraph(1, [run("one "), run("x", { ins: ME }), run("two three")])], null)).toBe(
      "one {++x++}two| three",
    );
  });
  test("repeated letters are no trouble", () => {
    expect(show("aaa|", [paragraph(1, [run("aaaa")])], null).replace("|", "")).toBe("aaaa");
    expect(show("abab|ab", [paragraph(1, [run("abab")])], null).replace("|", "")).toBe("abab");
  });
  test("text typed meanwhile stays; the end and the label are taken over", () => {
    const state = stateOf("ab|");
    const typed = state.apply(replaceText(state, 4, 4, "x", ME));
    const answer = paragraph(1, [run("ab")], { del: B, label: [run("a)")] });
    const after = typed.apply(applyPatch(typed, { paragraphs: [answer], order: null, headers: null }, new Set([1])));
    expect(pictureOf(after)).toBe("ab{++x++}|");
    expect(paragraphOf(after.doc.child(0).child(0))).toMatchObject({ del: B, label: [run("a)")] });
  });
  test("each part of a head is taken over, with the number that is printed", () => {
    const state = stateOf("ab|");
    const head = { marker: "NOC" as const, number: "", reasons: "", underlined: false, labels: "keep" as const };
    const printed = { numbers: ["ECP/XX/1"], source: "", summary_rows: [], proposal_list: false };
    const seen = (more: Partial<WireProposalHeader>) => {
      const headers = withPrintedNumbers({ proposals: [{ header: { ...head, ...more }, paragraphs: [] }], printed }).map((p) => p.header);
      const after = state.apply(applyPatch(state, { paragraphs: [], order: null, headers }, new Set()));
      return proposalHeader(after.doc.child(0));
    };
    expect(seen({})).toEqual({ ...head, number: "ECP/XX/1" });
    expect(seen({ underlined: true })).toMatchObject({ underlined: true });
  });
  test("a new paragraph arrives, the caret stays", () => {
    expect(show("a¶b|¶c", [paragraph(9, [run("new", { ins: ME })])], [[1, 9, 2, 3]])).toBe("a¶{++new++}¶b|¶c");
  });
  test("paragraphs move with the caret in one of them", () => {
    expect(show("a¶b|¶c", [], [[2, 3, 1]])).toBe("b|¶c¶a");
  });
  test("a paragraph goes with the caret in it", () => {
    expect(show("a¶b|¶c", [], [[1, 3]]).replace("|", "")).toBe("a¶c");
  });
  test("a selection over what moves stays a selection", () => {
    const state = stateOf("a<b¶c>d¶e");
    const after = state.apply(applyPatch(state, { paragraphs: [], order: [[3, 1, 2]], headers: null }, new Set()));
    expect(after.selection).toBeInstanceOf(TextSelection);
    expect(after.doc.textBetween(after.selection.from, after.selection.to, "¶")).toBe("b¶c");
  });
});

describe("base and revised text", () => {
  const read = (paragraphs: WireParagraph[], reading: "base" | "revised") =>
    lines(paragraphs, reading).map(({ id, label, runs }) => [id, readText(label, reading), runs.map((r) => r.text).join("")]);

  test("a split end joins in the base", () => {
    const split = [
      paragraph(1, [run("one ")], { ins: ME, label: [run("a)")] }),
      paragraph(2, [run("two")], { label: [run("b)", { ins: ME })] }),
    ];
    expect(read(split, "base")).toEqual([[1, "a)", "one two"]]);
    expect(read(split, "revised")).toEqual([
      [1, "a)", "one "],
      [2, "b)", "two"],
    ]);
  });
  test("a joined end brings the next label inside with its tab", () => {
    const joined = [paragraph(1, [run("one")], { del: ME }), paragraph(2, [run("two")], { label: [run("b)")] })];
    expect(read(joined, "revised")).toEqual([[1, "", "oneb)\ttwo"]]);
  });
  test("a clause new or struck as a whole is there or not", () => {
    const whole = [
      paragraph(1, [run("new", { ins: ME })], { ins: ME }),
      paragraph(2, [run("old", { del: ME })], { del: ME }),
      paragraph(3, [run("kept")]),
    ];
    expect(read(whole, "base")).toEqual([
      [2, "", "old"],
      [3, "", "kept"],
    ]);
    expect(read(whole, "revised")).toEqual([
      [1, "", "new"],
      [3, "", "kept"],
    ]);
  });
  test("text whose end is lost at the very end stays", () => {
    expect(read([paragraph(1, [run("last")], { del: ME })], "revised")).toEqual([[1, "", "last"]]);
  });
});

describe("base and revised text side by side", () => {
  const said = (runs: readonly WireRun[]) => runs.map((r) => r.text).join("");
  const check = (paragraphs: WireParagraph[], wanted: (readonly [string, string, boolean])[]) => {
    const beside = rows(paragraphs).map((row) => {
      const side = (lines: typeof row.base) => lines.map((line) => said(line.runs)).join("|");
      return [side(row.base), side(row.revised), isChanged(row)];
    });
    expect(beside).toEqual(wanted);
  };

  test("an amended clause faces itself, a new and a struck one a gap", () => {
    check(
      [
        paragraph(1, [run("kept")]),
        paragraph(2, [run("old", { del: ME }), run("now", { ins: ME })]),
        paragraph(3, [run("new", { ins: ME })], { ins: ME }),
        paragraph(4, [run("gone", { del: ME })], { del: ME }),
      ],
      [
        ["kept", "kept", false],
        ["old", "now", true],
        ["", "new", true],
        ["gone", "", true],
      ],
    );
  });
  test("new and struck clauses at the end, whose marks moved up, face gaps too", () => {
    check([paragraph(1, [run("last")], { ins: ME }), paragraph(2, [run("new", { ins: ME })])], [["last", "last", false], ["", "new", true]]);
    check([paragraph(1, [run("last")], { del: ME }), paragraph(2, [run("gone", { del: ME })])], [["last", "last", false], ["gone", "", true]]);
  });
  test("parts face the whole", () => {
    check([paragraph(1, [run("one ")], { ins: ME }), paragraph(2, [run("two")])], [["one two", "one |two", true]]);
    check([paragraph(1, [run("one ")], { del: ME }), paragraph(2, [run("two")]), paragraph(3, [run("three")])], [["one |two", "one two", true], ["three", "three", false]]);
  });
});

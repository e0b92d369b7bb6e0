// The guide: what the build makes of docs/user-guide.md, and finding words in it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { sections } from "../guide_plugin";
import { marked, matching, wanted } from "../src/features/guide/search";
import { KEYS, type Block, type Span } from "../src/features/guide/section";

const GUIDE = sections(readFileSync(join(import.meta.dirname, "../../docs/user-guide.md"), "utf8"));
const ENGLISH = readFileSync(join(import.meta.dirname, "../locales/en.ftl"), "utf8");

const check = (markdown: string, blocks: readonly Block[]) => {
  expect(sections(`# Title\n\n## Chapter\n\n${markdown}`)[0]?.blocks).toEqual(blocks);
};
const plain = (text: string): Span => ({ kind: "text", text });

test("markdown becomes paragraphs, lists, tables and command lines", () => {
  check("One **two** `three`.", [
    { kind: "paragraph", spans: [plain("One "), { kind: "strong", text: "two" }, plain(" "), { kind: "code", text: "three" }, plain(".")] },
  ]);
  check("1. first\n2. second", [{ kind: "list", ordered: true, items: [[plain("first")], [plain("second")]] }]);
  check("| a |\n|---|\n| b |", [{ kind: "table", head: [[plain("a")]], rows: [[[plain("b")]]] }]);
  check("    modline new", [{ kind: "code", text: "modline new" }]);
});

test("what the guide must not hold stops the build", () => {
  expect(() => sections("## A\n\n<b>bold</b>")).toThrow("is not understood");
  expect(() => sections("## A\n\n[there](#nowhere)")).toThrow("no section");
});

test("a section is found by words in any order, whatever their capitals, accents and hyphens", () => {
  const all = sections("## A\n\nThe Déclaration re-opens.\n\n### B\n\nNothing.");
  const found = (typed: string) => matching(all, wanted(typed)).map((section) => section.title);
  expect(found("REOPENS declaration")).toEqual(["A"]);
  expect(found("")).toEqual(["A", "B"]);
  expect(found("absent")).toEqual([]);
});

test("what was looked for is marked as it is written", () => {
  const shown = marked("The Déclaration re-opens", wanted("declaration reopen")).map(({ text, found }) => (found ? `[${text}]` : text));
  expect(shown.join("")).toBe("The [Déclaration] [re-open]s");
});

test("every picture of the guide is there", () => {
  const pictures = GUIDE.flatMap((section) => section.blocks).flatMap((block) => (block.kind === "picture" ? [block.source] : []));
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((path) => !existsSync(path))).toEqual([]);
});

test("what the guide prints in bold is said by the window", () => {
  const strong = (block: Block): readonly Span[] =>
    block.kind === "paragraph" ? block.spans : block.kind === "list" ? block.items.flat() : block.kind === "table" ? block.rows.flat(2) : [];
  const bold = GUIDE.flatMap((section) => section.blocks).flatMap(strong).filter((span) => span.kind === "strong");
  expect(bold.length).toBeGreaterThan(10);
  expect(bold.map((span) => span.text).filter((text) => !ENGLISH.includes(text))).toEqual([]);
});

test("the guide has the section in whose place the window lists the keys", () => {
  expect(GUIDE.map((section) => section.id)).toContain(KEYS);
});

// What is copied, and straight quotes that become curly.
import { TextSelection, type EditorState } from "prosemirror-state";
import { expect, test } from "vitest";

import { selectedContent, selectedText } from "../src/editor/clipboard";
import { curly } from "../src/editor/quotes";
import { schema } from "../src/editor/schema";
import type { WireParagraph } from "../src/wire/WireParagraph";
import { stateOf } from "./critic";

/** The state with labels `a)`, `b)` … and, where asked, paragraphs whose ends are struck. */
function labelled(picture: string, struckEnds: readonly number[] = []): EditorState {
  const state = stateOf(picture);
  const by = { author: "CEPT", date: null };
  const label = (i: number): WireParagraph["label"] => [{ text: `${"abcd"[i] ?? ""})`, format: "", ins: null, del: null }];
  const tr = state.tr;
  let i = 0;
  state.doc.descendants((node, pos) => {
    if (node.type !== schema.nodes.paragraph) return true;
    const del = struckEnds.includes(i) ? by : null;
    tr.setNodeMarkup(pos, null, { ...node.attrs, label: label(i), del });
    i += 1;
    return false;
  });
  return state.apply(tr.setSelection(TextSelection.create(tr.doc, state.selection.anchor, state.selection.head)));
}

const COPIES: [name: string, picture: string, plain: string, rich: string][] = [
  ["a word", "that <ferries> carry", "ferries", "ferries"],
  ["a whole clause alone", "<that ferries carry>", "that ferries carry", "that ferries carry"],
  ["struck words stay behind in the plain text", "a<b{--c--}{++d++}>e", "bd", "b<del>c</del><ins>d</ins>"],
  ["signs of HTML are words", "a<b & c &lt; d>", "b & c &lt; d", "b &amp; c &amp;lt; d"],
  ["several clauses bring the labels of those taken from their start", "on<e¶two¶th>ree", "e\nb)\ttwo\nc)\tth", "<p>e</p><p>b)\ttwo</p><p>c)\tth</p>"],
  ["whole clauses bring their labels", "<one¶two>", "a)\tone\nb)\ttwo", "<p>a)\tone</p><p>b)\ttwo</p>"],
  ["a clause that is only touched is not copied", "<one¶>two", "one", "one"],
];

test.each(COPIES)("copying: %s", (_name, picture, plain, rich) => {
  expect(selectedContent(labelled(picture))).toEqual({ plain, rich });
});

test("a paragraph whose end is struck goes on in the next one", () => {
  expect(selectedContent(labelled("<one¶{--two--}¶three>", [0, 1]))?.plain).toBe("a)\toneb)c)\tthree");
});

/** `"` or `'` before the caret, in a text of paragraphs parted by ¶. */
const QUOTES: [language: string, picture: string, turned: string | null][] = [
  ["en", "“one” and \"|", "“"],
  ["en", "“one” and “two\"|", "”"],
  ["en", "one \"two\" \"|", null],
  ["en", "one \"|", null],
  ["en", "“one”¶and (\"|", "“"],
  ["en", "the ITU’s and the group'|", "’"],
  ["en", "the ITU’s '|", "‘"],
  ["en", "“one” and it'|s", "’"],
  ["en", "the group's, “one”, it'|", null],
  ["en", "{--“--}one \"|", null],
  ["fr", "«\u00a0un\u00a0» et \"|", "«\u00a0"],
  ["fr", "«\u00a0un\u00a0» et «\u00a0deux\"|", "\u00a0»"],
  ["fr", "«\u00a0un\u00a0» et «\u00a0deux \"|", "»"],
  ["fr", "«\u202fun\u202f» et \"|", "«\u202f"],
  ["fr", "l’un, d'|", "’"],
  ["es", "«uno» y \"|", "«"],
  ["es", "“uno” y \"|", "“"],
  ["ru", "«один» и «два\"|", "»"],
  ["zh", "“一”和\"|", "“"],
  ["zh", "“一”和“二\"|", "”"],
  ["ar", "«واحد» و\"|", "«"],
  ["ar", "“واحد” و\"|", "“"],
];

test.each(QUOTES)("%s: a quote typed in %s becomes %s", (language, picture, turned) => {
  const state = stateOf(picture);
  const typed = picture.includes("'|") ? "'" : '"';
  expect(curly(state.selection.$head, typed, language)).toBe(turned);
});

test("an empty selection copies nothing", () => {
  expect(selectedContent(stateOf("a|b"))).toBeNull();
});

test("a text that is only read gives its words without the page's elements", () => {
  document.body.innerHTML = `<article class="sheet reading" style="color: red">
    <div class="para" data-id="1"><span class="label">a)</span><p class="text">to <b>go</b> &amp; stay;</p></div>
    <div class="para"><span class="label">b)</span><p class="text">to sing.</p></div></article>`;
  const selection = getSelection();
  selection?.selectAllChildren(document.querySelector("article") ?? document.body);
  const copiedHere = selection && selectedText(selection);
  expect(copiedHere).toEqual({ plain: "a)\tto go & stay;\nb)\tto sing.", rich: "<p>a)\tto go &amp; stay;</p><p>b)\tto sing.</p>" });
  document.body.replaceChildren();
});

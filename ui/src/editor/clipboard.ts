// What copying puts on the clipboard: exactly what is selected, as plain words and as HTML of `p`, `ins` and `del`.
import type { Fragment, Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";

import type { WireRun } from "../wire/WireRun";
import { runsOf } from "./runs";
import { LINE_BREAK, paragraphAttrs, schema } from "./schema";

export interface Copied {
  readonly plain: string;
  readonly rich: string;
}

/** A paragraph as far as it is selected. */
interface Taken {
  readonly node: Node;
  readonly content: Fragment;
  /** Selected from its first character. */
  readonly opens: boolean;
}

/** The paragraphs of which something is selected. One that a selection only touches with its end is not among them. */
function takenOf(state: EditorState): Taken[] {
  const { from, to } = state.selection;
  const taken: Taken[] = [];
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (node.type !== schema.nodes.paragraph) return true;
    const [a, b] = [Math.max(0, from - pos - 1), Math.min(node.content.size, to - pos - 1)];
    taken.push({ node, content: node.content.cut(a, b), opens: a === 0 });
    return false;
  });
  const touched = ({ node, content }: Taken) => content.size === 0 && node.content.size > 0;
  const [first, last] = [taken[0], taken.at(-1)];
  if (taken.length > 1 && last && touched(last)) taken.pop();
  if (taken.length > 1 && first && touched(first)) taken.shift();
  return taken;
}

/** A label belongs to what is selected where the selection takes its clause from the start, with others. */
function labelOf(taken: Taken, several: boolean): readonly WireRun[] {
  return several && taken.opens ? paragraphAttrs(taken.node).label : [];
}

/** What stands in the revised text; a line break within a paragraph is one. */
function words(runs: readonly WireRun[]): string {
  const live = runs.filter((run) => !run.del).map((run) => run.text);
  return live.join("").replaceAll(LINE_BREAK, "\n");
}

/** The plain words: struck text stays behind, and a paragraph whose end is struck goes on in the next. */
function plainOf(all: readonly Taken[]): string {
  const lines: string[] = [];
  let open = false;
  for (const taken of all) {
    const text = words(runsOf(taken.content));
    const line = [words(labelOf(taken, all.length > 1)), text].filter((part) => part !== "").join("\t");
    if (open) lines.push((lines.pop() ?? "") + line);
    else lines.push(line);
    open = paragraphAttrs(taken.node).del !== null;
  }
  if (open && lines.at(-1) === "") lines.pop();
  return lines.join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", [LINE_BREAK]: "\n" };

function marked(runs: readonly WireRun[]): string {
  const mark = (tag: string, change: unknown, inner: string) => (change ? `<${tag}>${inner}</${tag}>` : inner);
  const escaped = (text: string) => text.replace(/[&<>\u2028]/g, (letter) => ENTITIES[letter] ?? letter);
  return runs.map((run) => mark("ins", run.ins, mark("del", run.del, escaped(run.text)))).join("");
}

function richOf(all: readonly Taken[]): string {
  const [only] = all;
  if (all.length === 1 && only) return marked(runsOf(only.content));
  const paragraph = (taken: Taken): string => {
    const parts = [labelOf(taken, true), runsOf(taken.content)].filter((runs) => runs.length > 0);
    return `<p>${parts.map(marked).join("\t")}</p>`;
  };
  return all.map(paragraph).join("");
}

/** What is selected on the sheet; null where nothing is. */
export function selectedContent(state: EditorState): Copied | null {
  if (state.selection.empty) return null;
  const taken = takenOf(state);
  return { plain: plainOf(taken), rich: richOf(taken) };
}

/** What of a page that is only read is selected: its words, and of its elements those of a redline. */
export function selectedText(selection: Selection): Copied | null {
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const taken = selection.getRangeAt(0).cloneContents();
  const lines = [...taken.querySelectorAll<HTMLElement>(".para, .marker-line, .reasons-line")].map(partsOf);
  if (lines.length < 2) return { plain: selection.toString(), rich: richText(taken) };
  const rich = lines.map((parts) => `<p>${parts.map(richText).join("\t")}</p>`).join("");
  return { plain: lines.map((parts) => parts.map((part) => part.textContent).join("\t")).join("\n"), rich };
}

/** Label and text of a paragraph to read, each where it is selected. */
function partsOf(line: HTMLElement): globalThis.Node[] {
  const parts = line.matches(".para") ? [...line.querySelectorAll(".label, .text")] : [line];
  return parts.filter((part) => part.textContent !== "");
}

function richText(node: globalThis.Node): string {
  if (node instanceof Text) return node.data.replace(/[&<>]/g, (letter) => ENTITIES[letter] ?? letter);
  const inner = [...node.childNodes].map(richText).join("");
  if (node instanceof HTMLElement && node.hidden) return "";
  const tag = node instanceof HTMLElement ? node.localName : "";
  return /^(ins|del)$/.test(tag) ? `<${tag}>${inner}</${tag}>` : inner;
}

/** WebKitGTK writes the page's styles into HTML that a page copies: there the app does it. */
const APP_COPIES = navigator.userAgent.includes("Linux");

/** Puts `what` on the clipboard in place of what the browser would. */
export function writeClipboard(event: ClipboardEvent, what: Copied, program: (what: Copied) => void): void {
  event.preventDefault();
  if (APP_COPIES) return program(what);
  event.clipboardData?.setData("text/plain", what.plain);
  event.clipboardData?.setData("text/html", what.rich);
}

/** What is dragged from the sheet is what would be copied. */
export function writeDragged({ dataTransfer }: DragEvent, state: EditorState): void {
  const what = selectedContent(state);
  if (!what || !dataTransfer) return;
  dataTransfer.setData("text/plain", what.plain);
  dataTransfer.setData("text/html", what.rich);
}

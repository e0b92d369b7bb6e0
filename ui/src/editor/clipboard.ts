// What copying puts on the clipboard: exactly the selection, as plain text and as HTML of `p`, `ins` and `del`.
import type { Fragment, Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";

import type { WireRun } from "../wire/WireRun";
import { runsOf } from "./runs";
import { LINE_BREAK, paragraphAttrs, schema } from "./schema";

export interface Copied {
  readonly plain: string;
  readonly rich: string;
}

/** The selected part of a paragraph. */
interface SelectedParagraph {
  readonly node: Node;
  readonly content: Fragment;
  /** Selected from its first character. */
  readonly opens: boolean;
}

/** The paragraphs with selected content. A paragraph that only the end of the selection touches is not among them. */
function selectedParagraphs(state: EditorState): SelectedParagraph[] {
  const { from, to } = state.selection;
  const taken: SelectedParagraph[] = [];
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (node.type !== schema.nodes.paragraph) return true;
    const [a, b] = [Math.max(0, from - pos - 1), Math.min(node.content.size, to - pos - 1)];
    taken.push({ node, content: node.content.cut(a, b), opens: a === 0 });
    return false;
  });
  const touched = ({ node, content }: SelectedParagraph) => content.size === 0 && node.content.size > 0;
  const [first, last] = [taken[0], taken.at(-1)];
  if (taken.length > 1 && last && touched(last)) taken.pop();
  if (taken.length > 1 && first && touched(first)) taken.shift();
  return taken;
}

/** A label is copied if the selection spans clauses and contains this one from its start. */
function labelOf(taken: SelectedParagraph, several: boolean): readonly WireRun[] {
  return several && taken.opens ? paragraphAttrs(taken.node).label : [];
}

/** The revised text; a line break within a paragraph becomes a newline. */
function revisedText(runs: readonly WireRun[]): string {
  const live = runs.filter((run) => !run.del).map((run) => run.text);
  return live.join("").replaceAll(LINE_BREAK, "\n");
}

/** The plain text: deleted text is left out, and a paragraph whose mark is deleted continues in the next. */
function plainOf(all: readonly SelectedParagraph[]): string {
  const lines: string[] = [];
  let open = false;
  for (const taken of all) {
    const text = revisedText(runsOf(taken.content));
    const line = [revisedText(labelOf(taken, all.length > 1)), text].filter((part) => part !== "").join("\t");
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

function richOf(all: readonly SelectedParagraph[]): string {
  const [only] = all;
  if (all.length === 1 && only) return marked(runsOf(only.content));
  const paragraph = (taken: SelectedParagraph): string => {
    const parts = [labelOf(taken, true), runsOf(taken.content)].filter((runs) => runs.length > 0);
    return `<p>${parts.map(marked).join("\t")}</p>`;
  };
  return all.map(paragraph).join("");
}

/** The selected content of the editor; null if nothing is selected. */
export function selectedContent(state: EditorState): Copied | null {
  if (state.selection.empty) return null;
  const taken = selectedParagraphs(state);
  return { plain: plainOf(taken), rich: richOf(taken) };
}

/** The selected content of a read-only page: its text, and of its elements those of a redline. */
export function selectedText(selection: Selection): Copied | null {
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const taken = range.cloneContents();
  // Of two texts side by side the one is selected.
  const side = elementOf(range.commonAncestorContainer)?.closest<HTMLElement>("[data-selecting]")?.dataset["selecting"];
  if (side !== undefined) for (const other of taken.querySelectorAll(`[data-side]:not([data-side="${side}"])`)) other.remove();
  const lines = [...taken.querySelectorAll<HTMLElement>(".para, .marker-line, .reasons-line")].map(partsOf);
  if (lines.length < 2) return { plain: selection.toString(), rich: richText(taken) };
  const rich = lines.map((parts) => `<p>${parts.map(richText).join("\t")}</p>`).join("");
  return { plain: lines.map((parts) => parts.map((part) => part.textContent).join("\t")).join("\n"), rich };
}

function elementOf(node: globalThis.Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** The selected ones of a read-only paragraph's label and text. */
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

/** Puts `what` on the clipboard instead of what the browser would put there. */
export function writeClipboard(event: ClipboardEvent, what: Copied, app: (what: Copied) => void): void {
  event.preventDefault();
  if (APP_COPIES) return app(what);
  event.clipboardData?.setData("text/plain", what.plain);
  event.clipboardData?.setData("text/html", what.rich);
}

/** Dragging from the editor carries what copying would. */
export function writeDragged({ dataTransfer }: DragEvent, state: EditorState): void {
  const what = selectedContent(state);
  if (!what || !dataTransfer) return;
  dataTransfer.setData("text/plain", what.plain);
  dataTransfer.setData("text/html", what.rich);
}

// How one paragraph stands on the sheet: its label in the gutter, its text, a bar where something changed.
import type { Node } from "prosemirror-model";
import type { NodeView, ViewMutationRecord } from "prosemirror-view";

import type { WireRun } from "../wire/WireRun";
import { LINE_BREAK, markOf, paragraphAttrs } from "./schema";
import { isWhollyInserted, isWhollyStruck } from "./tracked_editing";

/** The label's runs as elements, struck and inserted characters told apart. */
function labelNodes(runs: readonly WireRun[]): globalThis.Node[] {
  return runs.map((run) => {
    let node: globalThis.Node = document.createTextNode(run.text.replaceAll(LINE_BREAK, " "));
    for (const [kind, change] of [["del", run.del], ["ins", run.ins]] as const) {
      if (!change) continue;
      const element = document.createElement(kind);
      element.dataset["author"] = change.author;
      element.append(node);
      node = element;
    }
    return node;
  });
}

/** Whether anything of a paragraph is changed, and by whom. */
function authorsOf(node: Node): Set<string> {
  const { label, ins, del } = paragraphAttrs(node);
  const authors = new Set<string>();
  for (const change of [ins, del]) if (change) authors.add(change.author);
  for (const run of label) for (const change of [run.ins, run.del]) if (change) authors.add(change.author);
  node.forEach((child) => {
    for (const kind of ["ins", "del"] as const) {
      const mark = markOf(child, kind);
      if (mark) authors.add(mark.attrs["author"] as string);
    }
  });
  return authors;
}

/** Draws a paragraph; ProseMirror owns the text inside `contentDOM` and nothing else. */
export class ParagraphView implements NodeView {
  readonly dom = document.createElement("div");
  readonly contentDOM = document.createElement("p");
  private readonly label = document.createElement("span");
  private drawn: readonly WireRun[] | null = null;

  constructor(
    private node: Node,
    private readonly me: string,
  ) {
    this.label.className = "label";
    this.label.contentEditable = "false";
    this.contentDOM.className = "text";
    this.dom.append(this.label, this.contentDOM);
    this.draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.draw();
    return true;
  }

  /** The gutter and the classes are drawn here; ProseMirror need not look at them. */
  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }

  private draw(): void {
    const { id, role, label, ins, del } = paragraphAttrs(this.node);
    const authors = authorsOf(this.node);
    const others = [...authors].filter((author) => author !== this.me);
    const classes = ["para", `role-${role}`];
    if (authors.size > 0) classes.push("changed");
    if (ins) classes.push("end-inserted");
    if (del) classes.push("end-struck");
    if (isWhollyStruck(this.node)) classes.push("struck");
    if (ins && isWhollyInserted(this.node)) classes.push("new");
    if (this.node.content.size === 0) classes.push("empty");
    setAttribute(this.dom, "class", classes.join(" "));
    setAttribute(this.dom, "data-id", String(id));
    setAttribute(this.dom, "data-testid", `para-${id}`);
    setAttribute(this.dom, "data-others", others.join(", "));
    if (this.drawn !== label) {
      this.drawn = label;
      this.label.replaceChildren(...labelNodes(label));
    }
  }
}

function setAttribute(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

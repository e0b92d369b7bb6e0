// How a proposal stands on the sheet: the marker line above, the reasons below, both written in the form.
import type { Node } from "prosemirror-model";
import type { NodeView, ViewMutationRecord } from "prosemirror-view";

import { proposalHeader } from "./schema";

/** Draws a proposal around its paragraphs. */
export class ProposalView implements NodeView {
  readonly dom = document.createElement("section");
  readonly contentDOM = document.createElement("div");
  private readonly marker = document.createElement("p");
  private readonly reasons = document.createElement("p");

  constructor(
    private node: Node,
    private readonly reasonsWord: string,
  ) {
    this.marker.className = "marker-line";
    this.reasons.className = "reasons-line";
    for (const element of [this.marker, this.reasons]) element.contentEditable = "false";
    this.dom.className = "proposal";
    this.dom.append(this.marker, this.contentDOM, this.reasons);
    this.draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    const same = proposalHeader(this.node) === proposalHeader(node);
    this.node = node;
    // Every keystroke makes another proposal node; its head is rarely another.
    if (!same) this.draw();
    return true;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }

  private draw(): void {
    const { marker, number, reasons, underlined } = proposalHeader(this.node);
    this.dom.dataset["marker"] = marker;
    this.marker.classList.toggle("underlined", underlined && marker === "NOC");
    this.marker.textContent = [marker, number].filter((part) => part !== "").join("\t");
    this.reasons.hidden = reasons.trim() === "";
    const word = document.createElement("strong");
    word.textContent = this.reasonsWord;
    // They may be in another language than the draft.
    const words = document.createElement("bdi");
    words.textContent = reasons;
    this.reasons.replaceChildren(word, "\t", words);
  }
}

// The editor's document model: proposals of paragraphs, text with two independent marks.
//
// `ins` and `del` may lie on one stretch (inserted by one author, struck by another). Each stretch has at most
// one of either, which is ProseMirror's default: a mark excludes only its own kind. Neither is inclusive: what is
// typed beside a change belongs to nobody until `track` says whose it is.
import { Schema, type Attrs, type DOMOutputSpec, type Mark, type Node } from "prosemirror-model";

import type { WireProposalHeader } from "../wire/WireProposalHeader";
import type { WireRevision } from "../wire/WireRevision";
import type { WireRole } from "../wire/WireRole";
import type { WireRun } from "../wire/WireRun";

/** What a paragraph node carries beside its text. */
export interface ParagraphAttrs {
  readonly id: number;
  readonly role: WireRole;
  readonly label: readonly WireRun[];
  /** Marks on the paragraph's end, as in Word. */
  readonly ins: WireRevision | null;
  readonly del: WireRevision | null;
}

/** Stands for U+2028, a line break within a paragraph. */
export const LINE_BREAK = "\u2028";

function changeMark(tag: "ins" | "del") {
  return {
    attrs: { author: {}, date: { default: null } },
    inclusive: false,
    parseDOM: [
      {
        tag,
        getAttrs: (dom: HTMLElement) => ({ author: dom.dataset["author"] ?? "", date: dom.getAttribute("datetime") }),
      },
    ],
    toDOM: (mark: Mark): DOMOutputSpec => {
      const attrs: Record<string, string> = { "data-author": String(mark.attrs["author"]) };
      if (mark.attrs["date"] !== null) attrs["datetime"] = String(mark.attrs["date"]);
      return [tag, attrs, 0];
    },
  };
}

function format(tag: string) {
  return { parseDOM: [{ tag }], toDOM: (): DOMOutputSpec => [tag, 0] };
}

export const schema = new Schema({
  nodes: {
    doc: { content: "proposal*" },
    proposal: {
      content: "paragraph*",
      isolating: true,
      // The header (marker, number, reasons) is shown on the sheet and written in the form.
      attrs: { header: {} },
      toDOM: (): DOMOutputSpec => ["section", 0],
    },
    paragraph: {
      content: "inline*",
      attrs: { id: {}, role: {}, label: { default: [] }, ins: { default: null }, del: { default: null } },
      // A node view draws it; nothing from outside is ever parsed into a paragraph.
      toDOM: (node: Node): DOMOutputSpec => ["p", { "data-id": String(node.attrs["id"]) }, 0],
    },
    text: { group: "inline" },
    line_break: {
      group: "inline",
      inline: true,
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: "br" }],
      toDOM: (): DOMOutputSpec => ["br"],
      leafText: () => LINE_BREAK,
    },
  },
  marks: {
    ins: changeMark("ins"),
    del: changeMark("del"),
    bold: format("b"),
    italic: format("i"),
    underline: format("u"),
    superscript: format("sup"),
    subscript: format("sub"),
  },
});

/** A paragraph's attributes, typed. */
export function paragraphAttrs(node: Node): ParagraphAttrs {
  const a: Attrs = node.attrs;
  return {
    id: a["id"] as number,
    role: a["role"] as WireRole,
    label: a["label"] as readonly WireRun[],
    ins: a["ins"] as WireRevision | null,
    del: a["del"] as WireRevision | null,
  };
}

/** A proposal's header. */
export function proposalHeader(node: Node): WireProposalHeader {
  return node.attrs["header"] as WireProposalHeader;
}

/** The mark of one kind on a node, if it bears one. */
export function markOf(node: Node, kind: "ins" | "del"): Mark | undefined {
  return schema.marks[kind].isInSet(node.marks);
}

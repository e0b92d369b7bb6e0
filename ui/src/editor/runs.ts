// Converts the app's runs to the editor's nodes and back; nothing is lost either way.
import { Fragment, type Mark, type Node } from "prosemirror-model";

import type { WireDraft } from "../wire/WireDraft";
import type { WireParagraph } from "../wire/WireParagraph";
import type { WireProposal } from "../wire/WireProposal";
import type { WireRevision } from "../wire/WireRevision";
import type { WireRun } from "../wire/WireRun";
import { LINE_BREAK, markOf, paragraphAttrs, schema } from "./schema";

/** The characters that stand for formats, in the order in which the app writes them. */
const FORMATS = [
  ["b", schema.marks.bold],
  ["i", schema.marks.italic],
  ["u", schema.marks.underline],
  ["^", schema.marks.superscript],
  ["_", schema.marks.subscript],
] as const;

function marksOf(run: WireRun): Mark[] {
  const marks = FORMATS.filter(([letter]) => run.format.includes(letter)).map(([, type]) => type.create());
  if (run.ins) marks.push(revisionMark("ins", run.ins));
  if (run.del) marks.push(revisionMark("del", run.del));
  return marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []) as Mark[];
}

/** The mark for a change by `revision`. */
export function revisionMark(kind: "ins" | "del", revision: WireRevision): Mark {
  return schema.marks[kind].create({ author: revision.author, date: revision.date });
}

/** Text with line breaks as nodes. */
export function inlineNodes(text: string, marks: readonly Mark[]): Node[] {
  const nodes: Node[] = [];
  text.split(LINE_BREAK).forEach((line, i) => {
    if (i > 0) nodes.push(schema.nodes.line_break.create(null, null, marks));
    if (line !== "") nodes.push(schema.text(line, marks));
  });
  return nodes;
}

/** A paragraph's text as the editor holds it. */
export function contentOf(runs: readonly WireRun[]): Fragment {
  return Fragment.fromArray(runs.flatMap((run) => inlineNodes(run.text, marksOf(run))));
}

/** A paragraph as the editor holds it. */
export function paragraphNode(p: WireParagraph): Node {
  const { id, role, label, ins, del } = p;
  return schema.nodes.paragraph.create({ id, role, label, ins, del }, contentOf(p.runs));
}

/** The proposals with the numbers that are printed beside their markers: their own, or those of their places. */
export function withPrintedNumbers({ proposals, printed }: Pick<WireDraft, "proposals" | "printed">): WireProposal[] {
  return proposals.map((p, i) => ({ ...p, header: { ...p.header, number: printed.numbers[i] ?? p.header.number } }));
}

/** A whole draft as the editor holds it. */
export function documentNode(proposals: readonly WireProposal[]): Node {
  return schema.nodes.doc.create(
    null,
    proposals.map(({ header, paragraphs }) => schema.nodes.proposal.create({ header }, paragraphs.map(paragraphNode))),
  );
}

function revision(mark: Mark | undefined): WireRevision | null {
  if (!mark) return null;
  return { author: mark.attrs["author"] as string, date: mark.attrs["date"] as string | null };
}

function sameRevision(a: WireRevision | null, b: WireRevision | null): boolean {
  return a === b || (a !== null && b !== null && a.author === b.author && a.date === b.date);
}

function push(runs: WireRun[], run: WireRun): void {
  const last = runs.at(-1);
  const joins = last && last.format === run.format && sameRevision(last.ins, run.ins) && sameRevision(last.del, run.del);
  if (joins) last.text += run.text;
  else if (run.text !== "") runs.push(run);
}

/** The runs of inline content, in normal form: none empty, no equal neighbours. */
export function runsOf(content: Fragment): WireRun[] {
  const runs: WireRun[] = [];
  content.forEach((node) => {
    const format = FORMATS.filter(([, type]) => type.isInSet(node.marks)).map(([letter]) => letter);
    push(runs, {
      text: node.isText ? (node.text ?? "") : LINE_BREAK,
      format: format.join(""),
      ins: revision(markOf(node, "ins")),
      del: revision(markOf(node, "del")),
    });
  });
  return runs;
}

/** The paragraph a node stands for. */
export function paragraphOf(node: Node): WireParagraph {
  const { id, role, label, ins, del } = paragraphAttrs(node);
  return { id, role, label: [...label], runs: runsOf(node.content), ins, del };
}

/** Whether two lists of runs say the same. */
export function sameRuns(a: readonly WireRun[], b: readonly WireRun[]): boolean {
  return (
    a.length === b.length &&
    a.every((run, i) => {
      const other = b[i];
      return (
        other !== undefined &&
        run.text === other.text &&
        run.format === other.format &&
        sameRevision(run.ins, other.ins) &&
        sameRevision(run.del, other.del)
      );
    })
  );
}

/** Whether two paragraph marks have the same revisions. */
export function sameMark(a: Pick<WireParagraph, "ins" | "del">, b: Pick<WireParagraph, "ins" | "del">): boolean {
  return sameRevision(a.ins, b.ins) && sameRevision(a.del, b.del);
}

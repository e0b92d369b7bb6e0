// Base and revised text beside each other, row by row.
import type { WireParagraph } from "../../wire/WireParagraph";
import { lines, type Line } from "./lines";

/** Lines of both texts that share paragraphs; the one side of a new or struck clause is empty. */
export interface Row {
  readonly paragraphs: readonly WireParagraph[];
  readonly base: readonly Line[];
  readonly revised: readonly Line[];
}

/** The rows of a proposal. A paragraph that was cut in two faces its parts, and two that were joined face the whole. */
export function rows(paragraphs: readonly WireParagraph[]): Row[] {
  const [base, revised] = [lines(paragraphs, "base"), lines(paragraphs, "revised")];
  const out: Row[] = [];
  let [b, r] = [0, 0];
  for (;;) {
    const from = Math.min(base[b]?.from ?? Infinity, revised[r]?.from ?? Infinity);
    if (from === Infinity) return out;
    const [firstBase, firstRevised] = [b, r];
    let to = from;
    for (let grows = true; grows; ) {
      const [old, now] = [base[b], revised[r]];
      if (old && old.from <= to) [to, b] = [Math.max(to, old.to), b + 1];
      else if (now && now.from <= to) [to, r] = [Math.max(to, now.to), r + 1];
      else grows = false;
    }
    const taken = paragraphs.slice(from, to + 1);
    out.push({ paragraphs: taken, base: base.slice(firstBase, b), revised: revised.slice(firstRevised, r) });
  }
}

/** Whether the texts differ there. */
export function isChanged({ base, revised }: Row): boolean {
  const [old, now] = [base[0], revised[0]];
  if (!old || !now || base.length > 1 || revised.length > 1) return true;
  return [...old.label, ...old.runs].some((run) => run.del) || [...now.label, ...now.runs].some((run) => run.ins);
}

// A long text in parts, of which only those near the screen are built.
import type { WireProposal } from "../../wire/WireProposal";
import type { Line } from "../read/lines";
import { rows, type Row } from "../read/rows";

export interface Part {
  readonly proposal: number;
  readonly rows: readonly Row[];
  /** Whether its proposal begins and ends with it. */
  readonly first: boolean;
  readonly last: boolean;
}

/** So many rows fill two large screens. */
const ROWS = 40;
/** Characters of a line in one column, about; and heights in `rem`. */
const [CHARACTERS, LINE, GAP] = [45, 1.6, 0.5];

export function parts(proposals: readonly WireProposal[]): Part[] {
  return proposals.flatMap(({ paragraphs }, proposal) => {
    const all = rows(paragraphs);
    const count = Math.max(1, Math.ceil(all.length / ROWS));
    return Array.from({ length: count }, (_, i) => ({
      ...{ proposal, rows: all.slice(i * ROWS, (i + 1) * ROWS), first: i === 0, last: i === count - 1 },
    }));
  });
}

const height = (lines: readonly Line[]): number => {
  const characters = ({ runs }: Line) => runs.reduce((sum, { text }) => sum + text.length, 0);
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(characters(line) / CHARACTERS)) * LINE + GAP, 0);
};

/** About how high a part is, in `rem`, before it is built. */
export function heightOf({ rows }: Part): number {
  return rows.reduce((sum, { base, revised }) => sum + Math.max(height(base), height(revised)), 0);
}

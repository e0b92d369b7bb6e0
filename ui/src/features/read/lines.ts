// The base and the revised text, read from the same runs (as `lines` in the app's core does).
import type { WireParagraph } from "../../wire/WireParagraph";
import type { WireRevision } from "../../wire/WireRevision";
import type { WireRun } from "../../wire/WireRun";

/** Everything rejected, or everything accepted. */
export type Reading = "base" | "revised";

export interface Line {
  /** The paragraph it begins in. */
  readonly id: number;
  readonly role: string;
  /** Runs that stand in this reading; marks say only what the other reading lacks. */
  readonly label: readonly WireRun[];
  readonly runs: readonly WireRun[];
  /** The first and the last paragraph that give it words, by their places. */
  readonly from: number;
  readonly to: number;
}

function stands(reading: Reading, marks: { ins: WireRevision | null; del: WireRevision | null }): boolean {
  return reading === "base" ? marks.ins === null : marks.del === null;
}

const isEmpty = (line: Line): boolean => line.label.length === 0 && line.runs.length === 0;
const TAB: WireRun = { text: "\t", format: "", ins: null, del: null };

/**
 * A paragraph whose end does not stand in the reading runs on into the next one. The joined line takes id, role and
 * label from the first part that has any text.
 */
export function lines(paragraphs: readonly WireParagraph[], reading: Reading): Line[] {
  const out: Line[] = [];
  let open: Line | null = null;
  for (const [at, p] of paragraphs.entries()) {
    const label = p.label.filter((run) => stands(reading, run));
    const runs = p.runs.filter((run) => stands(reading, run));
    let line: Line = { id: p.id, role: p.role, label, runs, from: at, to: at };
    if (open && !isEmpty(open)) {
      const inside = label.length === 0 ? [] : [...label, TAB];
      line = { ...open, runs: [...open.runs, ...inside, ...runs], to: isEmpty(line) ? open.to : at };
    }
    open = null;
    if (stands(reading, p)) out.push(line);
    else open = line;
  }
  if (open && !isEmpty(open)) out.push(open);
  return out;
}

/** The text of runs in a reading. */
export function readText(runs: readonly WireRun[], reading: Reading): string {
  return runs
    .filter((run) => stands(reading, run))
    .map((run) => run.text)
    .join("");
}

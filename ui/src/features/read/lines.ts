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
  readonly label: string;
  /** Runs that stand in this reading; marks mean nothing here. */
  readonly runs: readonly WireRun[];
}

function stands(reading: Reading, marks: { ins: WireRevision | null; del: WireRevision | null }): boolean {
  return reading === "base" ? marks.ins === null : marks.del === null;
}

const isEmpty = (line: Line): boolean => line.label === "" && line.runs.length === 0;

/**
 * A paragraph whose end does not stand in the reading runs on into the next one. The joined line takes id, role and
 * label from the first part that has any text.
 */
export function lines(paragraphs: readonly WireParagraph[], reading: Reading): Line[] {
  const out: Line[] = [];
  let open: Line | null = null;
  for (const p of paragraphs) {
    const label = p.label.filter((run) => stands(reading, run)).map((run) => run.text);
    const runs = p.runs.filter((run) => stands(reading, run));
    let line: Line = { id: p.id, role: p.role, label: label.join(""), runs };
    if (open && !isEmpty(open)) {
      const inside = line.label === "" ? [] : [{ text: `${line.label}\t`, format: "", ins: null, del: null }];
      line = { ...open, runs: [...open.runs, ...inside, ...runs] };
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

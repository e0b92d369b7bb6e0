// What the outline says of a paragraph: unchanged, changed, new, struck.
import type { WireParagraph } from "../../wire/WireParagraph";

export type Badge = "changed" | "new" | "struck" | null;

const known = new WeakMap<WireParagraph, Badge>();

/** A paragraph's badge; found once for each state of a paragraph. */
export function badge(p: WireParagraph): Badge {
  const found = known.get(p);
  if (found !== undefined) return found;
  const runs = [...p.label, ...p.runs];
  let made: Badge = null;
  if (p.ins && runs.every((run) => run.ins)) made = "new";
  else if (p.del && runs.every((run) => run.del)) made = "struck";
  else if (p.ins || p.del || runs.some((run) => run.ins ?? run.del)) made = "changed";
  known.set(p, made);
  return made;
}

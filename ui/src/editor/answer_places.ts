// Where the caret goes after the app's answer.
import type { Node } from "prosemirror-model";

import type { WirePastedLine } from "../wire/WirePastedLine";
import type { WirePatch } from "../wire/WirePatch";
import type { WireRun } from "../wire/WireRun";
import type { Place, Range } from "./place";
import { isWhollyStruck, pastStruck } from "./tracked_editing";

/** The paragraph that follows `id` in the new order. */
export function paragraphAfter(patch: WirePatch, id: number): number | null {
  for (const ids of patch.order ?? []) {
    const at = ids.indexOf(id);
    if (at >= 0) return ids[at + 1] ?? null;
  }
  return null;
}

/** The end of what was pasted at `from`. */
export function endOfPaste(patch: WirePatch, from: Place, lines: readonly WirePastedLine[]): Place {
  const length = lines.at(-1)?.text.length ?? 0;
  let id: number | null = from.id;
  for (let i = 1; i < lines.length && id !== null; i++) id = paragraphAfter(patch, id);
  return id === null || id === from.id ? { ...from, offset: from.offset + length } : { id, offset: length };
}

/** The paragraph that a command made behind `id`: ids only grow. */
export function newest(patch: WirePatch, id: number): number {
  return patch.paragraphs.reduce((last, p) => Math.max(last, p.id), id);
}

/** The paragraph that stands and reads `words` after a clause was moved. */
export function where(patch: WirePatch, words: string): number | null {
  return patch.paragraphs.find(({ del, runs }) => del === null && revisedText(runs) === words)?.id ?? null;
}

export function revisedText(runs: readonly WireRun[]): string {
  return runs.filter((run) => run.del === null).map((run) => run.text).join("");
}

export function lengthOf(runs: readonly WireRun[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0);
}

export function startOf(id: number | null): Place | null {
  return id === null ? null : { id, offset: 0 };
}

/** Where the caret goes after a range was deleted: behind what is struck there and what was typed. */
export function placeBehind(editor: { find(id: number): { node: Node } | null }, { first, left, last, right }: Range, typed: string): Place | null {
  const begun = editor.find(first)?.node;
  const ended = editor.find(last)?.node;
  const whole = !begun || (typed === "" && isWhollyStruck(begun));
  if (whole && ended && !isWhollyStruck(ended)) return { id: last, offset: ended.content.size - lengthOf(right) };
  return begun ? { id: first, offset: pastStruck(begun.resolve(lengthOf(left))) + typed.length } : null;
}

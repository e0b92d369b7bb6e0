// A finding as the user reads it.
import type { WireFinding } from "../wire/WireFinding";
import type { Words } from "../words/words.svelte";

/** A rule without words yet is still told: its name and its subject. */
export function findingSentence({ rule, subject, hint, line }: WireFinding, words: Words): string {
  const key = `finding-${rule}`;
  const args = { rule, subject, hint, line };
  return words.has(key) ? words.t(key, args) : words.t("finding-other", args);
}

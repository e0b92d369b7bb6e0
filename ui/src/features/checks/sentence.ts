// Sentences of checks in the user's language; a day among their values is written as the language writes days.
import type { WireSentence } from "../../wire/WireSentence";
import type { Words } from "../../words/words.svelte";

export function sentenceOf({ key, values }: WireSentence, words: Words): string {
  const shown = Object.entries(values).map(([name, value]) => [name, name === "date" ? day(value ?? "", words.language) : (value ?? "")]);
  return words.t(key, Object.fromEntries(shown));
}

/** `2014-03-16` as `16 March 2014`. */
function day(iso: string, language: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: "long", timeZone: "UTC" }).format(date);
}

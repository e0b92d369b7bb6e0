// A change in words.
import type { WireChange } from "../wire/WireChange";
import type { Words } from "../words/words.svelte";

export function changeSentence({ kind, place, author, struck, inserted }: WireChange, words: Words): string {
  const args = { place: place || words.t("change-no-place"), author, struck, inserted };
  return words.t(`change-${kind.replace("_", "-")}`, args);
}

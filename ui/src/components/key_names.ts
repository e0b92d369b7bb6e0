// Keys as they are printed on the keyboard.
import type { Words } from "../words/words.svelte";

const SIGNS: Readonly<Record<string, string>> = { Plus: "+", Minus: "−", Equal: "=" };

/** `Mod+Shift+X` as the user reads it. */
export function keyName(chord: string, words: Words): string {
  return chord
    .split("+")
    .map((part) => (/^(Mod|Alt|Shift|Enter|Home|End|Delete|Space|ArrowUp|ArrowDown)$/.test(part) ? words.t(`key-${part.toLowerCase()}`) : (SIGNS[part] ?? part)))
    .join("+");
}

/** The same as ARIA names keys, whatever the language. */
export function ariaKeys(chord: string | undefined): string | undefined {
  return chord?.replace("Mod", "Control");
}

// A change in words.
import type { WireChange } from "../wire/WireChange";
import type { Piece, Words } from "../words/words.svelte";

function message({ kind, place, author, struck, inserted }: WireChange, words: Words) {
  // Words that are struck and stand again have another format.
  const said = kind === "replaced" && struck === inserted ? "formatted" : kind.replace("_", "-");
  return { key: `change-${said}`, args: { place: place || words.t("change-no-place"), author, struck, inserted } };
}

/** The change as one sentence. */
export function changeSentence(change: WireChange, words: Words): string {
  const { key, args } = message(change, words);
  return words.t(key, args);
}

/** The same in pieces: where it is, what was struck, what was inserted. */
export function changePieces(change: WireChange, words: Words): Piece[] {
  const { key, args } = message(change, words);
  return words.pieces(key, args);
}

/** How much of a quotation is shown of its beginning and of its end while it is folded. */
const [BEGINNING, END] = [60, 30];

/** Whether a quotation is too long to be read at a glance. */
export function isLong({ text, argument }: Piece): boolean {
  return (argument === "struck" || argument === "inserted") && text.length > BEGINNING + END + 30;
}

/** A long quotation without its middle. */
export function folded({ text }: Piece): string {
  return `${text.slice(0, BEGINNING).trimEnd()} … ${text.slice(-END).trimStart()}`;
}

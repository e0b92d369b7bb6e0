// A change in words.
import type { WireChange } from "../wire/WireChange";
import type { Piece, Words } from "../words/words.svelte";

/** A clause may get its first label, or lose it. */
function keyOf({ kind, struck, inserted }: WireChange): string {
  if (kind === "relabelled" && struck === "") return "change-labelled";
  if (kind === "relabelled" && inserted === "") return "change-unlabelled";
  // Words that are struck and stand again have another format.
  if (kind === "replaced" && struck === inserted) return "change-formatted";
  return `change-${kind.replace("_", "-")}`;
}

function message(change: WireChange, words: Words) {
  const { place, author, struck, inserted } = change;
  return { key: keyOf(change), args: { place: place || words.t("change-no-place"), author, struck, inserted } };
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

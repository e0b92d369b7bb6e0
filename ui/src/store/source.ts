// Where a text comes from that is to be read.
import type { WireSource } from "../wire/WireSource";

export const NOTHING: WireSource = { text: "" };

/** Whether there is anything to read. */
export function isChosen(source: WireSource): boolean {
  return "file" in source || source.text.trim() !== "";
}

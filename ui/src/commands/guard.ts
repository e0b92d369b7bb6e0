// What a browser would do and a program does not: load its page again, go back, select the whole window.
import { chord } from "./keys";

const LEAVING = /^(F5|Mod\+F5|Shift\+F5|Mod\+R|Mod\+Shift\+R|Alt\+Arrow(Left|Right)|Alt\+Home|Browser.*)$/;
const FIELD = "input, textarea, select, [contenteditable=true]";

const isInField = ({ target }: Event): boolean => target instanceof Element && target.closest(FIELD) !== null;

/** Whether a key would throw the screen away. */
export function isLeaving(event: KeyboardEvent): boolean {
  return LEAVING.test(chord(event)) || (event.key === "Backspace" && !isInField(event));
}

/** Whether a button of the mouse goes back or forward. */
export function goesBack(event: MouseEvent): boolean {
  return event.button === 3 || event.button === 4;
}

/** Select all, outside of fields: the text that is read, or nothing; never buttons and lists. */
export function selectsAll(event: KeyboardEvent): boolean {
  if (chord(event) !== "Mod+A" || isInField(event)) return false;
  const text = document.querySelector(".sheet.reading");
  if (text) getSelection()?.selectAllChildren(text);
  return true;
}

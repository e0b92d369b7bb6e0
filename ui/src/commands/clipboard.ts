// Cut, copy and paste where the keyboard is, asked for by a menu; the web view does them itself for their keys.
import type { App } from "../app.svelte";
import type { WireEditing } from "../wire/WireEditing";

type Field = HTMLInputElement | HTMLTextAreaElement;
const FIELD = "textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])";

/** What has the keyboard, or will have it once the menu is closed. */
function keyboard(app: App): Element | null {
  return app.view.owner ?? document.activeElement;
}

/** The field at or around `element`. */
export function fieldAt(element: Element | null): Field | null {
  return element?.closest<Field>(FIELD) ?? null;
}

const isSelected = ({ selectionStart, selectionEnd }: Field): boolean => selectionStart !== selectionEnd;

/** Whether something is selected on the sheet. */
export const isSelectedOnSheet = (app: App): boolean => !(app.controller?.editor.view.state.selection.empty ?? true);

/** Whether something is selected that can be copied. */
export function canCopy(app: App): boolean {
  const field = fieldAt(keyboard(app));
  return field ? isSelected(field) : !(getSelection()?.isCollapsed ?? true) || isSelectedOnSheet(app);
}

/** Whether it can be taken away too. */
export function canCut(app: App): boolean {
  const field = fieldAt(keyboard(app));
  return field ? isSelected(field) && !field.readOnly : app.view.view === "redline" && isSelectedOnSheet(app);
}

/** Whether something can be written where the keyboard is. */
export function canPaste(app: App): boolean {
  const field = fieldAt(keyboard(app));
  return field ? !field.readOnly : app.view.view === "redline" && app.view.current !== null;
}

/** The app does it as the key would; where it cannot, the page does what it may. */
export async function edit(app: App, what: WireEditing): Promise<void> {
  const done = await app.store.ask(() => app.store.backend.edit(what));
  if (done !== false || document.execCommand(what) || what !== "paste") return;
  const text = await navigator.clipboard.readText();
  const view = app.controller?.editor.view;
  if (view?.hasFocus()) view.pasteText(text);
  else document.execCommand("insertText", false, text);
}

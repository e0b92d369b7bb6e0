// The menu at the pointer or the caret: what it offers, and where it opens. WebKit's own never shows.
import type { App } from "../app.svelte";
import type { Menu, MenuItem } from "../store/menu";
import type { Word } from "../editor/word_at";
import type { WireEditing } from "../wire/WireEditing";
import type { WireSpelling } from "../wire/WireSpelling";

type Asked = Pick<Menu, "x" | "y">;

/** A menu waits so long for the dictionary, so that nothing moves under the pointer later. */
const PATIENCE_MS = 250;

const FIELD = "textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])";

/** A right click, or the key for it: opens the menu of what is there. */
export async function openMenu(app: App, event: MouseEvent): Promise<void> {
  event.preventDefault();
  const target = event.target instanceof Element ? event.target : document.body;
  const asked = { x: event.clientX, y: event.clientY };
  const field = target.closest<HTMLInputElement | HTMLTextAreaElement>(FIELD);
  if (field) show(app, asked, fieldItems(app, field), field);
  else if (target.closest(".sheet[contenteditable=true]")) {
    app.controller?.editor.pointAt(asked.x, asked.y);
    await openSheetMenu(app, asked);
  } else if (!(getSelection()?.isCollapsed ?? true)) show(app, asked, [clipboard(app, "copy", true)], null);
}

/** The menu key or Shift+F10: the menu opens at the caret, or at the field. */
export async function openMenuByKey(app: App): Promise<void> {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  if (focused?.matches(".sheet[contenteditable=true]")) {
    const caret = app.controller?.editor.caretBox();
    if (caret) await openSheetMenu(app, { x: caret.left, y: caret.bottom });
  } else if (focused?.matches(FIELD)) {
    const { left, bottom } = focused.getBoundingClientRect();
    show(app, { x: left, y: bottom }, fieldItems(app, focused as HTMLInputElement), focused);
  }
}

function show(app: App, { x, y }: Asked, items: readonly MenuItem[], owner: HTMLElement | null): void {
  app.view.menu = { x, y, items, owner };
}

async function openSheetMenu(app: App, asked: Asked): Promise<void> {
  const editor = app.controller?.editor;
  if (!editor) return;
  const word = editor.word();
  const language = app.store.draft?.language ?? "";
  const late = new Promise<null>((give) => setTimeout(give, PATIENCE_MS, null));
  const spelling = word && (await Promise.race([app.store.ask(() => app.store.backend.spelling(word.text, language)), late]));
  const spelt = word && spelling ? spellingItems(app, word, spelling, language) : [];
  const edits = sheetItems(app).map((item, i) => (i === 0 && spelt.length > 0 ? { ...item, parted: true } : item));
  show(app, asked, [...spelt, ...edits], editor.view.dom);
}

function spellingItems(app: App, word: Word, { dictionary, correct, guesses }: WireSpelling, language: string): MenuItem[] {
  const { t } = app.words;
  if (!dictionary) return [{ id: "no-dictionary", text: t("menu-no-dictionary", { language: t(`language-${language}`) }), run: null }];
  if (correct) return [];
  if (guesses.length === 0) return [{ id: "no-guess", text: t("menu-no-guess"), run: null }];
  return guesses.map((guess, i) => ({
    ...{ id: `guess-${String(i)}`, text: guess, lang: language },
    run: () => app.controller?.editor.respell(word, guess),
  }));
}

function sheetItems(app: App): MenuItem[] {
  const { controller, view, words } = app;
  const selected = controller !== null && !controller.editor.view.state.selection.empty;
  const id = controller?.editor.place()?.id ?? null;
  const struck = id !== null && (controller?.isStruck(id) ?? false);
  const action = (name: string, run: () => unknown, parted = false): MenuItem => ({
    ...{ id: name, text: words.t(`action-${name}`), parted },
    run: id === null ? null : run,
  });
  return [
    clipboard(app, "cut", selected),
    clipboard(app, "copy", selected),
    clipboard(app, "paste", true),
    action(struck ? "restore" : "strike", () => controller?.strikeOrRestore(), true),
    action("new", () => controller?.newClauseAfter()),
    action("name", () => app.label(view.current)),
  ];
}

function fieldItems(app: App, field: HTMLInputElement | HTMLTextAreaElement): MenuItem[] {
  const selected = field.selectionStart !== field.selectionEnd;
  return [
    clipboard(app, "cut", selected && !field.readOnly),
    clipboard(app, "copy", selected),
    clipboard(app, "paste", !field.readOnly),
  ];
}

function clipboard(app: App, what: WireEditing, enabled: boolean): MenuItem {
  return { id: what, text: app.words.t(`menu-${what}`), run: enabled ? () => edit(app, what) : null };
}

/** The app does it as the key would; where it cannot, the page does what it may. */
async function edit(app: App, what: WireEditing): Promise<void> {
  const done = await app.store.ask(() => app.store.backend.edit(what));
  if (done !== false || document.execCommand(what) || what !== "paste") return;
  const text = await navigator.clipboard.readText();
  const view = app.controller?.editor.view;
  if (view?.hasFocus()) view.pasteText(text);
  else document.execCommand("insertText", false, text);
}

// The menu at the pointer or the caret: what it offers, and where it opens. WebKit's own never shows.
import type { App } from "../app.svelte";
import type { Menu, MenuItem } from "../store/menu";
import type { Word } from "../editor/word_at";
import type { WireSpelling } from "../wire/WireSpelling";
import { fieldAt, isSelectedOnSheet } from "./clipboard";
import { commandItem } from "./menu_items";
import { commandOf } from "./table";

type Asked = Pick<Menu, "x" | "y">;

const FORMATS = ["bold", "italic", "superscript"] as const;

/** A menu waits so long for the dictionary, so that nothing moves under the pointer later. */
const PATIENCE_MS = 250;

/** A right click, or the key for it: opens the menu of what is there. */
export async function openMenu(app: App, event: MouseEvent): Promise<void> {
  event.preventDefault();
  const target = event.target instanceof Element ? event.target : document.body;
  const asked = { x: event.clientX, y: event.clientY };
  const field = fieldAt(target);
  if (field) show(app, asked, clipboardItems, field);
  else if (target.closest(".sheet[contenteditable=true]")) {
    app.controller?.editor.pointAt(asked.x, asked.y);
    await openSheetMenu(app, asked);
  } else if (!(getSelection()?.isCollapsed ?? true)) show(app, asked, () => [commandItem(app, commandOf("copy"))], null);
}

/** The menu key or Shift+F10: the menu opens at the caret, or at the field. */
export async function openMenuByKey(app: App): Promise<void> {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  if (focused?.matches(".sheet[contenteditable=true]")) {
    const caret = app.controller?.editor.caretBox();
    if (caret) await openSheetMenu(app, { x: caret.left, y: caret.bottom });
  } else if (focused && fieldAt(focused)) {
    const { left, bottom } = focused.getBoundingClientRect();
    show(app, { x: left, y: bottom }, clipboardItems, focused);
  }
}

/** `items` are made for what has the keyboard again afterwards. */
function show(app: App, { x, y }: Asked, items: (app: App) => readonly MenuItem[], owner: HTMLElement | null): void {
  app.view.owner = owner;
  app.view.menu = { x, y, items: items(app) };
}

async function openSheetMenu(app: App, asked: Asked): Promise<void> {
  const editor = app.controller?.editor;
  if (!editor) return;
  const word = editor.word();
  const language = app.store.draft?.language ?? "";
  const late = new Promise<null>((give) => setTimeout(give, PATIENCE_MS, null));
  const spelling = word && (await Promise.race([app.store.ask(() => app.store.backend.spelling(word.text, language)), late]));
  const spelt = word && spelling ? spellingItems(app, word, spelling, language) : [];
  const edits = (): MenuItem[] => sheetItems(app).map((item, i) => (i === 0 && spelt.length > 0 ? { ...item, parted: true } : item));
  show(app, asked, () => [...spelt, ...edits()], editor.view.dom);
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
  const { controller, words } = app;
  const id = controller?.editor.place()?.id ?? null;
  const verb = id !== null && controller?.isStruck(id) ? "restore" : "strike";
  const of = (command: string, text?: string): MenuItem => commandItem(app, commandOf(command), text);
  return [
    ...clipboardItems(app),
    ...(isSelectedOnSheet(app) ? FORMATS.map((id, i) => ({ ...of(id), parted: i === 0 })) : []),
    { ...of("strike", words.t(`action-${verb}`)), id: verb, parted: true },
    of("new-clause"),
    of("reword"),
    of("name"),
    { ...of("comment"), parted: true },
    ...(app.selectedChanges() ? [{ ...of("accept-selection"), parted: true }, of("reject-selection")] : app.changeHere() ? [{ ...of("accept-change"), parted: true }, of("reject-change")] : []),
  ];
}

function clipboardItems(app: App): MenuItem[] {
  return ["cut", "copy", "paste"].map((id) => commandItem(app, commandOf(id)));
}

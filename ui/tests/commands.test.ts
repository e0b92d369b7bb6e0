// The table of commands: no two mean the same key, and none takes a key that types.
import { expect, test } from "vitest";

import { chord, commandFor } from "../src/commands/keys";
import { nameOf } from "../src/commands/menu_items";
import { search } from "../src/commands/search";
import { COMMANDS, MENUS } from "../src/commands/table";
import { LANGUAGES, Words } from "../src/words/words.svelte";

const press = (init: KeyboardEventInit) => new KeyboardEvent("keydown", init);

test("no key has two commands, no command two entries", () => {
  const keys = COMMANDS.flatMap((command) => command.keys);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(COMMANDS.map((command) => command.id)).size).toBe(COMMANDS.length);
});

test("no single letters, no Ctrl+Alt, which types letters on many keyboards", () => {
  for (const key of COMMANDS.flatMap((command) => command.keys)) {
    expect(key).not.toMatch(/^(Shift\+)?.$/);
    expect(key).not.toMatch(/Mod\+(Shift\+)?Alt|Alt\+(Shift\+)?Mod/);
  }
});

test("keys are read by what they type, and by their place where that is no Latin letter", () => {
  expect(chord(press({ key: "s", code: "KeyS", ctrlKey: true }))).toBe("Mod+S");
  expect(chord(press({ key: "ы", code: "KeyS", ctrlKey: true }))).toBe("Mod+S");
  expect(chord(press({ key: "X", code: "KeyX", ctrlKey: true, shiftKey: true }))).toBe("Mod+Shift+X");
  expect(chord(press({ key: "&", code: "Digit1", ctrlKey: true }))).toBe("Mod+1");
  expect(chord(press({ key: "ArrowUp", code: "ArrowUp", altKey: true, shiftKey: true }))).toBe("Alt+Shift+ArrowUp");
  expect(chord(press({ key: "F7", code: "F7", shiftKey: true }))).toBe("Shift+F7");
});

test("plus and minus are read with Shift and without it", () => {
  expect(chord(press({ key: "+", code: "Equal", ctrlKey: true, shiftKey: true }))).toBe("Mod+Plus");
  expect(chord(press({ key: "=", code: "Equal", ctrlKey: true }))).toBe("Mod+Plus");
  expect(chord(press({ key: "-", code: "NumpadSubtract", ctrlKey: true }))).toBe("Mod+Minus");
});

test("keys that Word names by what is printed on them are known where they mean something", () => {
  const superscript = press({ key: "+", code: "Equal", ctrlKey: true, shiftKey: true });
  expect(commandFor(superscript, "sheet")?.id).toBe("superscript");
  expect(commandFor(superscript, "window")?.id).toBe("zoom-in");
  expect(commandFor(press({ key: "_", code: "Minus", ctrlKey: true, shiftKey: true }), "sheet")?.id).toBe("no-break-hyphen");
  expect(commandFor(press({ key: "_", code: "Digit8", ctrlKey: true }), "sheet")?.id).toBe("no-break-hyphen");
  expect(commandFor(press({ key: " ", code: "Space", ctrlKey: true, shiftKey: true }), "sheet")?.id).toBe("no-break-space");
  expect(commandFor(press({ key: "*", code: "Digit8", ctrlKey: true, shiftKey: true }), "window")?.id).toBe("signs");
  expect(commandFor(press({ key: "-", code: "Minus", ctrlKey: true }), "sheet")).toBeUndefined();
});

test("what the web view does itself for its keys is left to it", () => {
  expect(commandFor(press({ key: "c", code: "KeyC", ctrlKey: true }), "window")).toBeUndefined();
});

test.each(LANGUAGES)("the palette finds every command by its name, in %s", (language) => {
  const words = new Words();
  words.language = language;
  for (const { id } of MENUS) expect(words.t(`menu-${id}`)).not.toBe(`menu-${id}`);
  for (const command of COMMANDS) {
    const found = search(nameOf(command, words).replace("…", ""), [], words);
    expect([command.id, found.some((one) => one.command === command)]).toEqual([command.id, true]);
  }
});

test("the palette is forgiving, and what was run last comes first", () => {
  const words = new Words();
  words.language = "fr";
  const ids = (typed: string, recent: string[] = []) => search(typed, recent, words).map(({ command }) => command.id);
  expect(ids("RETABLIR")[0]).toBe("redo");
  expect(ids("sombre theme")).toEqual(["theme-dark"]);
  expect(ids("")).toHaveLength(COMMANDS.length);
  expect(ids("", ["print", "tidy"]).slice(0, 2)).toEqual(["print", "tidy"]);
  expect(ids("quatorze")).toEqual([]);
});

test("sheet commands are not window commands", () => {
  expect(commandFor(press({ key: "Enter" }), "sheet")?.id).toBe("split");
  expect(commandFor(press({ key: "Enter" }), "window")).toBeUndefined();
  expect(commandFor(press({ key: "e", code: "KeyE", ctrlKey: true }), "window")?.id).toBe("export");
});

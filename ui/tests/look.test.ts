// How the window looks: the faces of the sheet are those of the printed page, sizes have an end, and a choice is kept.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { beforeEach, expect, test } from "vitest";

import { Look } from "../src/store/look.svelte";

const read = (path: string) => readFileSync(join(import.meta.dirname, path), "utf8");
const quoted = (text: string | undefined) => [...(text ?? "").matchAll(/"([^"]+)"/g)].map((match) => match[1]);

beforeEach(() => localStorage.clear());

test("the sheet takes the faces of the printed page, in its order", () => {
  const fonts = read("../../src-tauri/pdf/src/fonts.rs");
  const tokens = read("../src/theme/tokens.css");
  for (const [constant, token] of [["SERIF", "latin"], ["ARABIC", "arabic"], ["CHINESE", "chinese"]] as const) {
    const printed = quoted(new RegExp(`const ${constant}: .* = ([^;]*);`).exec(fonts)?.[1]);
    expect(printed).not.toEqual([]);
    expect(quoted(new RegExp(`--${token}: ([^;]*);`).exec(tokens)?.[1])).toEqual(printed);
  }
});

test("sizes go up and down by steps and have an end", () => {
  const look = new Look();
  look.zoomBy(1);
  expect([look.zoom, document.documentElement.style.fontSize]).toEqual([1.1, "110%"]);
  for (let i = 0; i < 20; i++) look.zoomBy(1);
  expect(look.zoom).toBe(3);
  for (let i = 0; i < 20; i++) look.zoomBy(-1);
  expect(look.zoom).toBe(0.75);
});

test("what was chosen is on the page before anything is drawn, and a broken memory is none", () => {
  new Look().choose({ theme: "legal", face: "sans" });
  document.documentElement.dataset["theme"] = "";
  new Look();
  expect(document.documentElement.dataset).toMatchObject({ theme: "legal", face: "sans" });
  localStorage.setItem("modline-look", "{");
  expect(new Look().theme).toBe("system");
});

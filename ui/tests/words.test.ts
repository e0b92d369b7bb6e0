// The words of the window: complete in every language, and all of them used keys of English.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { FluentBundle, FluentResource } from "@fluent/bundle";
import { describe, expect, test } from "vitest";

import { COMMANDS } from "../src/commands/table";

const FOLDER = join(import.meta.dirname, "../locales");
const read = (language: string) => readFileSync(join(FOLDER, `${language}.ftl`), "utf8");
const resource = (language: string) => new FluentResource(read(language));
const keys = (language: string) => resource(language).body.map((entry) => entry.id).sort();

/** The arguments a message takes. */
function variables(source: string, key: string): string[] {
  const body = source.slice(source.search(new RegExp(`^${key} =`, "m")));
  const end = body.slice(1).search(/^[a-z#]/m);
  return [...new Set([...body.slice(0, end < 0 ? undefined : end + 1).matchAll(/\$([a-z]+)/g)].map((m) => m[1] ?? ""))].sort();
}

const OTHERS = ["fr", "es", "ru", "ar", "zh"];

test("there is a file for each language and no other", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(["en", ...OTHERS].map((language) => `${language}.ftl`).sort());
});

describe.each(OTHERS)("%s", (language) => {
  test("has the keys of English", () => expect(keys(language)).toEqual(keys("en")));

  test("takes the same arguments", () => {
    for (const key of keys("en")) expect([key, variables(read(language), key)]).toEqual([key, variables(read("en"), key)]);
  });

  test("every message is well formed", () => {
    const bundle = new FluentBundle(language);
    expect(bundle.addResource(resource(language))).toEqual([]);
    const args = { proved: 1, count: 2, chosen: 1, inserted: 2, struck: 2, replaced: 1, number: 1, line: 1, others: 2, signing: 1, supporting: 1, against: 1, paragraphs: 1, changes: 1, paragraph: 1, refused: 1 };
    const names = ["place", "author", "path", "file", "why", "rule", "subject", "hint", "beside", "authors", "role", "after", "from", "to", "name", "date", "sentence", "language", "kind", "hash", "text", "wanted", "found", "names", "finding", "marker", "expected", "label", "short", "call", "base", "meeting", "contact", "pages", "limit", "message", "reason", "check", "value", "words", "detected", "days", "open", "must", "should", "look", "ours", "theirs", "group", "least", "most"];
    for (const key of keys(language)) {
      const errors: Error[] = [];
      const all = { ...args, ...Object.fromEntries(names.map((name) => [name, name])) };
      const value = bundle.getMessage(key)?.value;
      expect(value, key).toBeTruthy();
      if (value) bundle.formatPattern(value, all, errors);
      expect([key, errors]).toEqual([key, []]);
    }
  });
});

test("every key the window uses has words", () => {
  const known = new Set(keys("en"));
  const source = (folder: string): string =>
    readdirSync(folder, { withFileTypes: true })
      .map((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? source(path) : readFileSync(path, "utf8");
      })
      .join("\n");
  const used = [...source(join(import.meta.dirname, "../src")).matchAll(/(?:\bt\(|key: )"([a-z-]+)"/g)].map((m) => m[1] ?? "");
  expect(used.filter((key) => !known.has(key))).toEqual([]);
  for (const { titleKey, icon } of COMMANDS) expect(known.has(titleKey) && (!icon || known.has(`${titleKey}-short`)), titleKey).toBe(true);
});

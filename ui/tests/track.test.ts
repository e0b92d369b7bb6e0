// The editing rule, case by case and at random.
import type { EditorState, Transaction } from "prosemirror-state";
import { TextSelection } from "prosemirror-state";
import { describe, expect, test } from "vitest";

import { normalizeComposition, normalizeTransaction } from "../src/editor/normalize_transaction";
import { runsOf } from "../src/editor/runs";
import { schema } from "../src/editor/schema";
import { STRUCK_AHEAD, deleteText, findDifference, replaceText, plainWords, type Deletion } from "../src/editor/tracked_editing";
import { ME, pictureOf, reading, stateOf } from "./critic";

/** A state and whether its caret stands before what was just struck. */
interface Typed {
  state: EditorState;
  ahead: boolean;
}

function apply(typed: Typed, tr: Transaction | null): Typed {
  if (!tr) return typed;
  return { state: typed.state.apply(tr), ahead: Boolean(tr.getMeta(STRUCK_AHEAD)) };
}

const LETTER_BACK: Deletion = { backward: true, unit: "character" };
const LETTER_ON: Deletion = { backward: false, unit: "character" };
const WORD_BACK: Deletion = { backward: true, unit: "word" };
const WORD_ON: Deletion = { backward: false, unit: "word" };

/** `⌫ ⌦` a letter, `⇤ ⇥` a word; anything else is typed. */
function press(typed: Typed, key: string): Typed {
  const deletions: Record<string, Deletion> = { "⌫": LETTER_BACK, "⌦": LETTER_ON, "⇤": WORD_BACK, "⇥": WORD_ON };
  const deletion = deletions[key];
  if (deletion) return apply(typed, deleteText(typed.state, deletion, ME));
  const { from, to } = typed.state.selection;
  return apply(typed, replaceText(typed.state, from, to, key, ME, typed.ahead));
}

const CASES: [name: string, before: string, keys: string, after: string][] = [
  ["typing inserts", "a|b", "x", "a{++x++}|b"],
  ["typing goes on in one insertion", "a|b", "xyz", "a{++xyz++}|b"],
  ["typing in an empty paragraph", "|", "x", "{++x++}|"],
  ["Backspace strikes kept text and stays before it", "ab|c", "⌫", "a|{--b--}c"],
  ["Delete strikes kept text and goes behind it", "a|bc", "⌦", "a{--b--}|c"],
  ["Backspace again strikes one more", "abc|d", "⌫⌫", "a|{--bc--}d"],
  ["Backspace steps over what is struck", "ab{--c--}|d", "⌫", "a|{--bc--}d"],
  ["Delete steps over what is struck", "a|{--b--}cd", "⌦", "a{--bc--}|d"],
  ["Backspace removes my own insertion", "a{++xy++}|b", "⌫", "a{++x++}|b"],
  ["Delete removes my own insertion", "a|{++xy++}b", "⌦", "a|{++y++}b"],
  ["another's insertion is struck, not removed", "a{++B:xy++}|b", "⌫", "a{++B:x++}|{++B:{--y--}++}b"],
  ["my own insertion struck by another stays", "a{++{--B:x--}++}|b", "⌫", "|{--a--}{++{--B:x--}++}b"],
  ["what replaces a selection follows what it struck", "a<bc>d", "x", "a{--bc--}{++x++}|d"],
  ["a selection over my own and kept text", "a<b{++x++}c>d", "y", "a{--bc--}{++y++}|d"],
  ["a selection wholly mine is removed", "a<{++xy++}>b", "⌫", "a|b"],
  ["a backward selection is replaced too", "a>bc<d", "x", "a{--bc--}{++x++}|d"],
  ["after Backspace a replacement follows what was struck", "ab|c", "⌫x", "a{--b--}{++x++}|c"],
  ["after several Backspaces too", "abc|d", "⌫⌫xy", "a{--bc--}{++xy++}|d"],
  ["placed before struck text by the author, it stays before", "a|{--b--}c", "x", "a{++x++}|{--b--}c"],
  ["typing amidst struck text goes behind it", "a{--b|c--}d", "x", "a{--bc--}{++x++}|d"],
  ["typing behind struck text", "a{--b--}|c", "x", "a{--b--}{++x++}|c"],
  ["typing inside another's insertion", "{++B:a|b++}", "x", "{++B:a++}{++x++}|{++B:b++}"],
  ["a word back", "one two|", "⇤", "one |{--two--}"],
  ["a word back over a blank", "one two |", "⇤", "one |{--two --}"],
  ["a word on", "one| two three", "⇥", "one{-- two--}| three"],
  ["a word back through struck text", "one {--two--}|", "⇤", "|{--one two--}"],
  ["a family emoji is one letter", "a👨‍👩‍👧|", "⌫", "a|{--👨‍👩‍👧--}"],
  ["a letter with its accent is one letter", "ae\u0301|", "⌫", "a|{--e\u0301--}"],
  ["Arabic", "ال|قرار", "⌫", "ا|{--ل--}قرار"],
  ["Chinese", "第67号|决议", "⌫新", "第67{--号--}{++新++}|决议"],
  ["the author's own order: 201, inserted 4, struck 0", "201|0", "4⌦", "201{++4++}{--0--}|"],
  ["a selection over paragraphs is struck within each", "a<b¶c>d", "⌫", "a|{--b--}¶{--c--}d"],
  ["a replacement over paragraphs stands where it began", "a<b¶mid¶c>d", "x", "a{--b--}{++x++}|¶{--mid--}¶{--c--}d"],
  ["Backspace before nothing but struck text goes to the border", "{--ab--}|c", "⌫", "|{--ab--}c"],
];

describe("what a keystroke means", () => {
  test.each(CASES)("%s", (_name, before, keys, after) => {
    const start: Typed = { state: stateOf(before), ahead: false };
    const end = [...keys].reduce(press, start);
    expect(pictureOf(end.state)).toBe(after);
    expect(reading(end.state, "ins")).toBe(reading(start.state, "ins"));
  });

  test("at the paragraph's border there is nothing to delete", () => {
    expect(deleteText(stateOf("a¶|b"), LETTER_BACK, ME)).toBeNull();
    expect(deleteText(stateOf("a|¶b"), LETTER_ON, ME)).toBeNull();
  });

  test("nothing is typed into a struck clause", () => {
    const state = stateOf("{--a|b--}");
    const struck = state.apply(state.tr.setNodeAttribute(1, "del", ME));
    const tr = replaceText(struck, 3, 3, "x", ME);
    expect(pictureOf(struck.apply(tr))).toBe("{--a|b--}");
  });

  test("paste brings words", () => {
    expect(plainWords("one\r\n  two\u0007\u2029three\tfour")).toBe("one two three\tfour");
  });
});

describe("what the browser does by itself", () => {
  const browser = (before: string, act: (state: EditorState) => Transaction) => {
    const state = stateOf(before);
    return pictureOf(state.apply(normalizeTransaction(act(state), state, ME)));
  };

  test("a spelling menu replaces a word", () => {
    expect(browser("the teh| end", (s) => s.tr.insertText("the", 6, 9))).toBe("the {--teh--}{++the++}| end");
  });
  test("cut strikes", () => {
    expect(browser("a<bc>d", (s) => s.tr.deleteSelection())).toBe("a|{--bc--}d");
  });
  test("cut over paragraphs joins nothing", () => {
    expect(browser("a<b¶c>d", (s) => s.tr.deleteSelection())).toBe("a|{--b--}¶{--c--}d");
  });
  test("a format nobody asked for is left out", () => {
    expect(browser("a<bc>d", (s) => s.tr.addMark(3, 5, schema.marks.bold.create())).replace("|", "")).toBe("abcd");
  });
  test("two steps in one transaction", () => {
    expect(browser("one two|", (s) => s.tr.delete(2, 5).insertText("X", 5, 6))).toBe("{--one--} tw{--o--}{++X++}|");
  });
});

describe("input methods", () => {
  /** `raw` is what the browser left in the text, caret included; marks it made mean nothing. */
  const compose = (before: string, raw: (state: EditorState) => Transaction, ahead = false) => {
    const start = stateOf(before);
    const during = start.apply(raw(start));
    const after = during.apply(normalizeComposition(during, start.doc, ME, ahead));
    expect(reading(after, "ins")).toBe(reading(start, "ins"));
    return pictureOf(after);
  };

  test("composed text is inserted", () => {
    expect(compose("第|号", (s) => s.tr.insertText("你好", 3))).toBe("第{++你好++}|号");
  });
  test("composed beside equal letters, it stands before the caret", () => {
    expect(compose("a|a", (s) => s.tr.insertText("a", 3))).toBe("a{++a++}|a");
  });
  test("composed text that ended up in struck text goes behind it", () => {
    expect(compose("a{--b|c--}d", (s) => s.tr.insert(4, s.schema.text("x", s.doc.resolve(4).marks())))).toBe(
      "a{--bc--}{++x++}|d",
    );
  });
  test("a reconverted word is struck and followed by the new one", () => {
    expect(compose("one two|", (s) => s.tr.insertText("deux", 6, 9))).toBe("one {--two--}{++deux++}|");
  });
  test("after Backspace it follows what was struck", () => {
    expect(compose("a|{--b--}c", (s) => s.tr.insertText("x", 3), true)).toBe("a{--b--}{++x++}|c");
  });
  test("an abandoned composition leaves nothing", () => {
    expect(compose("a|b", (s) => s.tr.insertText("x", 3).delete(3, 4))).toBe("a|b");
  });
  test("paragraphs a composition joined are parted again", () => {
    expect(compose("a|¶b", (s) => s.tr.delete(3, 5)).replace("|", "")).toBe("a¶b");
  });
});

test("difference finds what stands before the caret", () => {
  expect(findDifference("aaa", "aaaa", 2)).toEqual({ from: 1, to: 1, text: "a" });
  expect(findDifference("abc", "abc", 1)).toEqual({ from: 1, to: 1, text: "" });
});

/** A small generator, so that a failure can be repeated from its seed. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("laws, at random", () => {
  test("the base never changes; the revised text is what plain typing makes; runs stay normal", () => {
    for (let seed = 1; seed <= 150; seed++) {
      const next = random(seed);
      const below = (n: number) => Math.floor(next() * n);
      let typed: Typed = { state: stateOf("one {--two--} {++three++}{++B:fo{--ur--}++} five six|"), ahead: false };
      const base = reading(typed.state, "ins");
      for (let step = 0; step < 40; step++) {
        const size = typed.state.doc.child(0).child(0).content.size;
        if (next() < 0.4) {
          const [anchor, head] = [2 + below(size + 1), 2 + below(size + 1)];
          const to = next() < 0.5 ? anchor : head;
          const tr = typed.state.tr.setSelection(TextSelection.create(typed.state.doc, anchor, to));
          typed = { state: typed.state.apply(tr), ahead: false };
        }
        const { from, to } = typed.state.selection;
        const live = (a: number, b: number) => {
          let text = "";
          typed.state.doc.nodesBetween(a, b, (node, pos) => {
            if (!node.isText || node.marks.some((mark) => mark.type.name === "del")) return;
            text += (node.text ?? "").slice(Math.max(0, a - pos), Math.max(0, b - pos));
          });
          return text;
        };
        const [left, right] = [live(2, from), live(to, 2 + size)];
        const key = ["⌫", "⌦", "x", "y z"][below(4)] ?? "x";
        let plain = left + (key.length === 1 && key > "\u2000" ? "" : key) + right;
        if (from === to && key === "⌫") plain = left.slice(0, -1) + right;
        if (from === to && key === "⌦") plain = left + right.slice(1);
        typed = press(typed, key);
        const where = `seed ${seed}, step ${step}, key ${key}`;
        expect(reading(typed.state, "ins"), where).toBe(base);
        expect(reading(typed.state, "del"), where).toBe(plain);
        const runs = runsOf(typed.state.doc.child(0).child(0).content);
        expect(runs.every((run) => run.text !== ""), where).toBe(true);
      }
    }
  });
});

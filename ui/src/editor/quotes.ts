// Straight quotes typed beside curly ones become curly, as the text and its language have them.
//
// The text decides whether: the paragraph, or the draft where the paragraph has none. The language decides which pair
// where the text does not, and where French keeps its spaces.
import type { Node, ResolvedPos } from "prosemirror-model";

import { markOf, schema } from "./schema";

/** What is turned when it is typed. */
export const STRAIGHT = /^["']$/;

interface Pair {
  readonly open: string;
  readonly close: string;
}

const CURLY: Pair = { open: "“", close: "”" };
const ANGLE: Pair = { open: "«", close: "»" };
const LOW: Pair = { open: "„", close: "“" };
const PAIRS: Readonly<Record<string, readonly Pair[]>> = {
  en: [CURLY, ANGLE],
  fr: [ANGLE, CURLY],
  es: [ANGLE, CURLY],
  ru: [ANGLE, LOW, CURLY],
  zh: [CURLY, ANGLE],
  ar: [CURLY, ANGLE],
};
/** Languages whose single quotes come in pairs; elsewhere a single one is an apostrophe. */
const SINGLE_PAIRS = new Set(["en", "zh"]);

const NO_BREAK_SPACE = "\u00a0";
const NARROW_NO_BREAK_SPACE = "\u202f";
/** Quotes, and the space behind a guillemet. */
const QUOTES = /["'“”„«»‘’]|(?<=«)[\u00a0\u202f]/g;
const OPENING = /[\s([{«“„‘\u2013\u2014-]$/;

/** The text of a paragraph as it is proposed, from one offset to another. */
function live(paragraph: Node, from = 0, to = paragraph.content.size): string {
  let text = "";
  paragraph.nodesBetween(from, to, (node, pos) => {
    if (node.isText && !markOf(node, "del")) text += (node.text ?? "").slice(Math.max(0, from - pos), to - pos);
  });
  return text;
}

const quotesOf = (text: string): string => (text.match(QUOTES) ?? []).join("");

const known = new WeakMap<Node, string>();

/** The quotes of the whole draft; each state of a paragraph is looked at once. */
function quotesOfDraft(doc: Node): string {
  let all = "";
  doc.descendants((node) => {
    if (node.type !== schema.nodes.paragraph) return true;
    let quotes = known.get(node);
    if (quotes === undefined) known.set(node, (quotes = quotesOf(live(node))));
    all += quotes;
    return false;
  });
  return all;
}

/** Whether `quotes` has curly ones of a kind, and no more straight ones; null where it has none of the kind. */
function usesCurly(quotes: string, single: boolean): boolean | null {
  const curly = quotes.match(single ? /[‘’]/g : /[“”„«»]/g)?.length ?? 0;
  const straight = quotes.match(single ? /'/g : /"/g)?.length ?? 0;
  return curly + straight === 0 ? null : curly >= straight && curly > 0;
}

/** What a straight quote becomes that was just typed before `$caret`; null where it stays as it is. */
export function curly($caret: ResolvedPos, straight: string, language: string): string | null {
  const { parent, parentOffset } = $caret;
  const before = live(parent, 0, parentOffset - 1);
  const here = quotesOf(before) + quotesOf(live(parent, parentOffset));
  const single = straight === "'";
  // The typed one is among those of the draft.
  const draft = quotesOfDraft($caret.doc).replace(straight, "");
  if (!(usesCurly(here, single) ?? usesCurly(draft, single) ?? usesCurly(draft, !single) ?? false)) return null;
  const opens = before === "" || OPENING.test(before);
  if (single) return opens && SINGLE_PAIRS.has(language) ? "‘" : "’";

  const pairs = PAIRS[language] ?? [CURLY, ANGLE];
  const has = (quotes: string) => pairs.find(({ open, close }) => quotes.includes(open) && quotes.includes(close));
  const pair = has(here) ?? has(draft) ?? pairs[0] ?? CURLY;
  const unclosed = before.lastIndexOf(pair.open) > before.lastIndexOf(pair.close);
  // Chinese has no spaces to tell by, in Arabic "and" is written on, and before a closing guillemet a blank may stand.
  const closes = pair === ANGLE || ["zh", "ar"].includes(language) ? unclosed : !opens;
  const narrow = (here + draft).includes(NARROW_NO_BREAK_SPACE);
  const space = language === "fr" && pair === ANGLE ? (narrow ? NARROW_NO_BREAK_SPACE : NO_BREAK_SPACE) : "";
  if (!closes) return pair.open + space;
  return (/\s$/.test(before) ? "" : space) + pair.close;
}

// Who hands a contribution in: regional groups and Member States, found by symbol or by name as they are typed.
import type { WireGroup } from "../wire/WireGroup";
import type { Words } from "../words/words.svelte";

export interface Source {
  readonly code: string;
  /** The author symbol, and those at some conferences. */
  readonly symbols: readonly string[];
  /** In the language of the window. */
  readonly name: string;
  /** As it stands under the title of a document in `language`. */
  readonly printed: string;
  readonly isState: boolean;
  /** All that it is found by, folded: symbols, then names in the languages of document and window. */
  readonly bySymbol: readonly string[];
  readonly byName: readonly string[];
}

/** Regional groups, then Member States by their names, for a document in `language`. */
export function sourceList(groups: readonly WireGroup[], words: Words, language: string): Source[] {
  const source = ({ code, name, symbol, symbols, source, is_state }: WireGroup): Source => {
    const printed = source[language] ?? words.pick(source);
    const names = [words.pick(name), name[language] ?? "", words.pick(source), printed].filter((text) => text !== "");
    return {
      ...{ code, name: words.pick(name), printed, isState: is_state, symbols: [...new Set([symbol, ...symbols])] },
      bySymbol: [...new Set([code, symbol, ...symbols].map(folded))],
      byName: [...new Set([...names, shownName(code, words.pick(name))].map(folded))],
    };
  };
  const all = groups.map(source);
  const states = all.filter((s) => s.isState).sort((a, b) => a.name.localeCompare(b.name, words.language));
  return [...all.filter((s) => !s.isState), ...states];
}

/** `MEX – Mexico` */
export function shownName(code: string, name: string): string {
  return `${code} – ${name}`;
}

/** Text as it is compared: without case, accents, Arabic vowel signs and kinds of apostrophes. */
function folded(text: string): string {
  const bare = text.normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640]/gu, "");
  const alike = bare.replace(/[’‘ʼ`]/g, "'").replace(/ى/g, "ي").replace(/ة/g, "ه");
  return alike.toLowerCase().replace(/\s+/g, " ").trim();
}

/** How well a source fits what is typed: 0 is its symbol or name itself; `null` where it does not fit. */
function rank({ bySymbol, byName }: Source, typed: string): number | null {
  const begins = (text: string) => text.startsWith(typed);
  if (bySymbol.includes(typed)) return 0;
  if (byName.includes(typed)) return 1;
  if (bySymbol.some(begins)) return 2;
  if (byName.some(begins)) return 3;
  // An Arabic name is looked for with its article and without.
  if (byName.some((name) => name.split(/[ ('\-–]/).some((word) => begins(word) || begins(word.replace(/^ال/, ""))))) return 4;
  return typed.length > 2 && byName.some((name) => name.includes(typed)) ? 5 : null;
}

/** Those that fit what is typed, the best first; all where nothing is typed. */
export function findSources(typed: string, sources: readonly Source[]): Source[] {
  const wanted = folded(typed);
  if (wanted === "") return [...sources];
  const ranked = sources.map((source) => ({ source, rank: rank(source, wanted) }));
  return ranked
    .filter((one): one is { source: Source; rank: number } => one.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .map(({ source }) => source);
}

/** The one that is meant where nobody looks at the list: its symbol or name itself, or the only one that fits. */
export function meantSource(typed: string, sources: readonly Source[]): Source | null {
  const wanted = folded(typed);
  if (wanted === "") return null;
  const found = findSources(typed, sources);
  const exact = found.filter((source) => (rank(source, wanted) ?? 9) < 2);
  return exact[0] ?? (found.length === 1 ? (found[0] ?? null) : null);
}

/** What is typed in a row, `MEX, B/F`: those that are meant, and the rest as it was typed; `null` where it names none or one. */
export function severalSources(typed: string, sources: readonly Source[]): { known: Source[]; rest: string } | null {
  const parts = typed.split(/[,;/\n،؛，；、]/).map((part) => part.trim()).filter((part) => part !== "");
  const known = parts.map((part) => meantSource(part, sources));
  if (parts.length < 2 || known.every((source) => source === null)) return null;
  return { known: known.filter((source) => source !== null), rest: parts.filter((_, i) => known[i] === null).join(", ") };
}

// The window's words, from locales/*.ftl. English stands in where a language lacks a message.
import { FluentBundle, FluentResource } from "@fluent/bundle";

import ar from "../../locales/ar.ftl?raw";
import en from "../../locales/en.ftl?raw";
import es from "../../locales/es.ftl?raw";
import fr from "../../locales/fr.ftl?raw";
import ru from "../../locales/ru.ftl?raw";
import zh from "../../locales/zh.ftl?raw";

const SOURCES = { en, fr, es, ru, ar, zh } as const;

export type Language = keyof typeof SOURCES;
export const LANGUAGES = Object.keys(SOURCES) as Language[];

const STORED_UNDER = "modline-language";

function isLanguage(code: string): code is Language {
  return code in SOURCES;
}

/** The user's choice, else what the system speaks. */
function firstLanguage(): Language {
  const wishes = [localStorage.getItem(STORED_UNDER) ?? "", ...navigator.languages];
  return wishes.map((wish) => wish.slice(0, 2).toLowerCase()).find(isLanguage) ?? "en";
}

/** Figures are European in every language, as in ITU's documents and in the draft beside them. */
function bundle(language: Language): FluentBundle {
  const made = new FluentBundle(`${language}-u-nu-latn`);
  made.addResource(new FluentResource(SOURCES[language]));
  return made;
}

export type Arguments = Readonly<Record<string, string | number>>;

/** A piece of a message: words of its own, or what stands for an argument. */
export interface Piece {
  readonly text: string;
  readonly argument: string | null;
}

/** Characters of no script, which mark where an argument begins and ends in a message. */
const [BEGIN, END] = [0xe000, "\uf8ff"];

export class Words {
  language = $state<Language>(firstLanguage());
  private readonly bundle = $derived(bundle(this.language));
  private readonly english = bundle("en");

  /** The message `key`; the key itself where nobody has written it. */
  t = (key: string, args: Arguments = {}): string => {
    for (const words of [this.bundle, this.english]) {
      const value = words.getMessage(key)?.value;
      if (value) return words.formatPattern(value, args);
    }
    return key;
  };

  /** The message in pieces, so that its arguments can look otherwise. */
  pieces(key: string, args: Readonly<Record<string, string>>): Piece[] {
    const names = Object.keys(args);
    const marked = names.map((name, i) => [name, `${String.fromCodePoint(BEGIN + i)}${args[name] ?? ""}${END}`]);
    const parts = this.t(key, Object.fromEntries(marked)).split(/([\ue000-\ue0ff][^\uf8ff]*\uf8ff)/);
    return parts
      .filter((part) => part !== "")
      .map((part) => {
        const argument = names[(part.codePointAt(0) ?? 0) - BEGIN] ?? null;
        return argument === null ? { text: part, argument } : { text: part.slice(1, -1), argument };
      });
  }

  /** A day and time as people write them, with European figures as everywhere. */
  date(ms: number): string {
    return new Intl.DateTimeFormat(`${this.language}-u-nu-latn`, { dateStyle: "medium", timeStyle: "short" }).format(ms);
  }

  /** A number as people write it, with European figures too. */
  number(n: number): string {
    return new Intl.NumberFormat(`${this.language}-u-nu-latn`).format(n);
  }

  /** Names in a row, the last behind an "and". */
  list(names: readonly string[]): string {
    return new Intl.ListFormat(this.language, { type: "conjunction" }).format(names);
  }

  /** Whether there are words for `key`. */
  has(key: string): boolean {
    return this.english.hasMessage(key);
  }

  choose(language: Language): void {
    this.language = language;
    localStorage.setItem(STORED_UNDER, language);
  }

  /** The entry of a map by language, English where there is none. */
  pick(map: Readonly<Record<string, string | undefined>>): string {
    return map[this.language] ?? map["en"] ?? Object.values(map)[0] ?? "";
  }

  /** The way the words run. The window follows its draft; what speaks to the user alone follows this. */
  get dir(): "rtl" | "ltr" {
    return this.language === "ar" ? "rtl" : "ltr";
  }
}

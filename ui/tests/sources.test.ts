// Groups and Member States are found as they are typed, by symbol and by name, in the languages of document and window.
import { beforeAll, describe, expect, test } from "vitest";

import { findSources, meantSource, severalSources, sourceList, type Source } from "../src/components/sources";
import type { WireGroup } from "../src/wire/WireGroup";
import { Words } from "../src/words/words.svelte";

const state = (code: string, name: Record<string, string>): WireGroup => ({ code, name, source: name, symbol: code, symbols: [], is_state: true });
const GROUPS: WireGroup[] = [
  {
    ...{ code: "CEPT", symbol: "EUR", symbols: ["ECP"], is_state: false },
    ...{ name: { en: "European Conference" }, source: { en: "European Common Proposals", fr: "Propositions européennes communes" } },
  },
  state("SUI", { en: "Switzerland", fr: "Suisse", ar: "سويسرا", zh: "瑞士" }),
  state("B", { en: "Brazil", fr: "Brésil", ar: "البرازيل", zh: "巴西" }),
  state("BUL", { en: "Bulgaria", fr: "Bulgarie", ar: "بلغاريا", zh: "保加利亚" }),
  state("CTI", { en: "Côte d’Ivoire", fr: "Côte d’Ivoire", ar: "كوت ديفوار", zh: "科特迪瓦" }),
  state("GUI", { en: "Guinea", fr: "Guinée", ar: "غينيا", zh: "几内亚" }),
  state("GNB", { en: "Guinea-Bissau", fr: "Guinée-Bissau", ar: "غينيا-بيساو", zh: "几内亚比绍" }),
];

const codes = (sources: readonly Source[]) => sources.map(({ code }) => code);
let words: Words;
beforeAll(() => {
  words = new Words();
  words.choose("en");
});
const inLanguage = (language: string) => sourceList(GROUPS, words, language);

test("groups come first, Member States by their names", () => {
  expect(codes(inLanguage("en"))).toEqual(["CEPT", "B", "BUL", "CTI", "GUI", "GNB", "SUI"]);
  expect(inLanguage("fr")[0]?.printed).toBe("Propositions européennes communes");
});

describe("what is typed", () => {
  test.each([
    ["en", "b", ["B", "BUL", "GNB"]],
    ["en", "ecp", ["CEPT"]],
    ["en", "COTE D'IV", ["CTI"]],
    ["fr", "bresil", ["B"]],
    ["fr", "Switz", ["SUI"]],
    ["ar", "برازيل", ["B"]],
    ["zh", "几内亚", ["GUI", "GNB"]],
    ["en", "guinea", ["GUI", "GNB"]],
    ["en", "XX9", []],
    ["en", " ", ["CEPT", "B", "BUL", "CTI", "GUI", "GNB", "SUI"]],
  ])("finds in %s by %s", (language, typed, found) => {
    expect(codes(findSources(typed, inLanguage(language)))).toEqual(found);
  });

  test.each([
    ["B", "B"],
    ["guinea", "GUI"],
    ["Swi", "SUI"],
    ["SUI – Switzerland", "SUI"],
    ["gu", undefined],
    ["Atlantis", undefined],
    ["", undefined],
  ])("%s means one or none", (typed, code) => expect(meantSource(typed, inLanguage("en"))?.code).toBe(code));

  test("may name several, and what is unknown of them stays", () => {
    const several = (typed: string) => {
      const found = severalSources(typed, inLanguage("en"));
      return found && [codes(found.known), found.rest];
    };
    expect(several("B, CTI/XX9")).toEqual([["B", "CTI"], "XX9"]);
    expect(several("B、SUI")).toEqual([["B", "SUI"], ""]);
    expect(several("B")).toBeNull();
    expect(several("Reefs, Republic of the")).toBeNull();
  });
});

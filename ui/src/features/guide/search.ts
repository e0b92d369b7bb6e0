// Finding words in the guide: capitals, accents and hyphens do not matter.
import type { Block, Section, Span } from "./section";

/** A stretch of text; `found` where it is one of the words looked for. */
export interface Part {
  readonly text: string;
  readonly found: boolean;
}

/** One letter as it is compared; nothing for what does not count. */
function folded(letter: string): string {
  return letter
    .normalize("NFD")
    .replace(/[\p{M}\p{Pd}\u00ad]/gu, "")
    .toLowerCase();
}

function fold(text: string): string {
  return Array.from(text, folded).join("");
}

/** The words of what was typed. */
export function wanted(typed: string): string[] {
  return fold(typed).split(/\s+/).filter(Boolean);
}

function words(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join("");
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return words(block.spans);
    case "list":
      return block.items.map(words).join(" ");
    case "table":
      return [block.head, ...block.rows].flat().map(words).join(" ");
    case "code":
      return block.text;
    case "picture":
      return block.alt;
  }
}

/** The sections that hold every word, in their order; all of them where nothing is looked for. */
export function matching(sections: readonly Section[], looked: readonly string[]): readonly Section[] {
  return sections.filter((section) => {
    const text = fold([section.title, ...section.blocks.map(blockText)].join(" "));
    return looked.every((word) => text.includes(word));
  });
}

/** Parts `text` at the words looked for. */
export function marked(text: string, looked: readonly string[]): readonly Part[] {
  const letters = Array.from(text);
  const origin: number[] = [];
  let flat = "";
  letters.forEach((letter, i) => {
    for (const unit of folded(letter)) {
      flat += unit;
      origin.push(...Array.from({ length: unit.length }, () => i));
    }
  });
  const hit = new Set<number>();
  for (const word of looked) {
    for (let at = flat.indexOf(word); at >= 0; at = flat.indexOf(word, at + word.length)) {
      for (let i = origin[at] ?? 0; i <= (origin[at + word.length - 1] ?? 0); i++) hit.add(i);
    }
  }
  const parts: { text: string; found: boolean }[] = [];
  letters.forEach((letter, i) => {
    const last = parts.at(-1);
    if (last?.found === hit.has(i)) last.text += letter;
    else parts.push({ text: letter, found: hit.has(i) });
  });
  return parts;
}

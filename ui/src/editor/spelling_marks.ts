// Misspelt words are underlined where they are seen: words are looked up once, and only those near the window.
import type { Node } from "prosemirror-model";
import { Decoration, type EditorView } from "prosemirror-view";

import type { WireMisspelt } from "../wire/WireMisspelt";
import { MarkLayer } from "./mark_layer";
import { paragraphsById } from "./place";
import { wordsOf } from "./word_at";

export const misspeltMarks = new MarkLayer("misspelt");

/** Words are looked up after this time without a change. */
const REST_MS = 250;

/** In pixels: so far beyond the window paragraphs count as seen. */
const AROUND = 300;

/** What the marks need of the editor they are in. */
interface MarkedEditor {
  readonly view: EditorView;
  readonly composing: boolean;
  /** The last thing done was typing. */
  readonly isWriting: boolean;
  showMarks(layer: MarkLayer, marks: readonly Decoration[]): void;
}

/** The paragraphs in sight, and some around them; of a long text only those near are laid out. */
function seenParagraphs({ dom, state }: EditorView): { node: Node; pos: number }[] {
  if (dom.offsetParent === null) return [];
  const seen = [...dom.querySelectorAll<HTMLElement>(".para:not([data-far])")].filter((paragraph) => {
    const { top, bottom } = paragraph.getBoundingClientRect();
    return bottom > -AROUND && top < innerHeight + AROUND;
  });
  const paragraphs = paragraphsById(state.doc);
  return seen.flatMap(({ dataset }) => paragraphs.get(Number(dataset["id"])) ?? []);
}

type Ask = (words: string[]) => Promise<WireMisspelt | null>;

export class SpellingMarks {
  /** What is known of each word. */
  private readonly misspelt = new Map<string, boolean>();
  private resting: ReturnType<typeof setTimeout> | undefined;
  private wanted = false;
  private asked = false;

  /** `told` hears whether there is a dictionary. */
  constructor(
    private readonly editor: MarkedEditor,
    private readonly ask: Ask,
    private readonly told: (dictionary: boolean) => void,
  ) {}

  /** Switches the marks on or off. */
  set on(on: boolean) {
    this.wanted = on;
    this.look();
  }

  /** Something was typed, or other paragraphs came into sight. */
  look(): void {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => void this.mark(), REST_MS);
  }

  destroy(): void {
    clearTimeout(this.resting);
  }

  private async mark(): Promise<void> {
    if (this.editor.composing) return this.look();
    const paragraphs = this.wanted ? seenParagraphs(this.editor.view) : [];
    const words = paragraphs.flatMap(({ node }) => wordsOf(node).map(({ text }) => text));
    const unknown = [...new Set(words)].filter((word) => !this.misspelt.has(word));
    if (this.wanted && (unknown.length > 0 || !this.asked)) {
      this.asked = true;
      const answer = await this.ask(unknown);
      if (!answer) return;
      this.told(answer.dictionary);
      for (const word of unknown) this.misspelt.set(word, false);
      for (const word of answer.words) this.misspelt.set(word, true);
      // The answer is to words, not to places: they may be elsewhere by now.
      return this.mark();
    }
    this.show(paragraphs);
  }

  private show(paragraphs: readonly { node: Node; pos: number }[]): void {
    const { head, empty } = this.editor.view.state.selection;
    const places = paragraphs.flatMap(({ node, pos }) =>
      wordsOf(node)
        .filter(({ text }) => this.misspelt.get(text))
        .map(({ from, to }) => ({ from: pos + 1 + from, to: pos + 1 + to })),
    );
    // A word is not misspelt while it is being written.
    const marked = places.filter(({ from, to }) => !(empty && this.editor.isWriting && from < head && head <= to));
    const shown = misspeltMarks.places(this.editor.view.state);
    if (JSON.stringify(marked) === JSON.stringify(shown)) return;
    this.editor.showMarks(misspeltMarks, marked.map(({ from, to }) => Decoration.inline(from, to, { class: "misspelt" })));
  }
}

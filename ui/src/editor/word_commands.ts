// Words found and replaced, and words in another format: both are commands of the app, whatever is selected here.
import type { EditorState } from "prosemirror-state";
import type { Node } from "prosemirror-model";

import type { WireCommand } from "../wire/WireCommand";
import type { WireFormatting } from "../wire/WireFormatting";
import type { WireSearch } from "../wire/WireSearch";
import type { WireTextPlace } from "../wire/WireTextPlace";
import type { FoundRange } from "./found_marks";
import { behindLive, liveText, selectedPlaces } from "./place";
import { markOf, schema } from "./schema";
import { plainWords } from "./tracked_editing";

/** What the commands need of the editor they are for. */
interface WordEditor {
  readonly view: { readonly state: EditorState; focus(): void };
  find(id: number): { node: Node; pos: number } | null;
  showRange(range: FoundRange): void;
  toggleNext(format: WireFormatting): void;
}

/** A place by the live characters before it: it stays where words are struck and inserted again. */
interface LivePlace {
  readonly paragraph: number;
  readonly live: number;
}

/** Whether all live text that is selected has a format; where nothing is selected, what is typed next. */
export function hasFormat({ storedMarks, selection, doc }: EditorState, format: WireFormatting): boolean {
  const type = schema.marks[format];
  if (selection.empty) return type.isInSet(storedMarks ?? selection.$head.marks()) !== undefined;
  let all = true;
  doc.nodesBetween(selection.from, selection.to, (node) => {
    if (node.isInline && !markOf(node, "del")) all &&= type.isInSet(node.marks) !== undefined;
  });
  return all;
}

export class WordCommands {
  constructor(
    private readonly editor: WordEditor,
    private readonly version: () => number | undefined,
    private readonly run: (make: () => WireCommand | null) => Promise<void>,
  ) {}

  /**
   * Puts other words in the place of those that are found, in one place or in all; whether that was done. The caret goes
   * behind the words of the one place.
   */
  async replace(search: WireSearch, words: string, only: WireTextPlace | null): Promise<boolean> {
    const version = this.version();
    const node = only && this.editor.find(only.paragraph)?.node;
    const place = only && { paragraph: only.paragraph, from: only.from, to: only.to };
    const behind = only && node ? { paragraph: only.paragraph, live: liveText(node, 0, only.from).length + words.length } : null;
    await this.run(() => ({ replace: { search, with: plainWords(words), only: place } }));
    if (this.version() === version) return false;
    if (behind) this.select(behind, behind);
    return true;
  }

  /** What is selected gets a format, or loses it where all of it has it; where nothing is selected, what is typed next. */
  async format(format: WireFormatting): Promise<void> {
    const selected: LivePlace[] = [];
    const make = (): WireCommand | null => {
      const { state } = this.editor.view;
      const places = selectedPlaces(state);
      const [first, last] = [places[0], places.at(-1)];
      if (!first || !last) return null;
      selected.push({ paragraph: first.paragraph, live: liveText(first.node, 0, first.from).length });
      selected.push({ paragraph: last.paragraph, live: liveText(last.node, 0, last.to).length });
      const on = !hasFormat(state, format);
      return { format: { places: places.map(({ paragraph, from, to }) => ({ paragraph, from, to })), format, on } };
    };
    if (this.editor.view.state.selection.empty) this.editor.toggleNext(format);
    else await this.run(make);
    const [from, to] = selected;
    if (from && to) this.select(from, to);
    this.editor.view.focus();
  }

  private select(from: LivePlace, to: LivePlace): void {
    const [begun, ended] = [this.editor.find(from.paragraph), this.editor.find(to.paragraph)];
    if (!begun || !ended) return;
    const end = ended.pos + 1 + behindLive(ended.node, to.live, "end");
    const start = from === to ? end : begun.pos + 1 + behindLive(begun.node, from.live, "start");
    this.editor.showRange({ from: start, to: end });
  }
}

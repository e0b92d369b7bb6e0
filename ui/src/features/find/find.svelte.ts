// Find and replace on the sheet: what is looked for, where it stands, and going from place to place.
import type { EditorController } from "../../editor/controller";
import type { FoundRange } from "../../editor/found_marks";
import type { Message, Store } from "../../store/store.svelte";
import type { WireFound } from "../../wire/WireFound";
import type { WireMatch } from "../../wire/WireMatch";
import type { WireSearch } from "../../wire/WireSearch";

/** After an answer of the app places are looked for anew once it rests so long. */
const REST_MS = 200;

export class Find {
  shown = $state(false);
  /** Whether a field for other words is shown too. */
  replacing = $state(false);
  /** Counts up whenever the field shall have the keyboard. */
  asked = $state(0);
  words = $state("");
  replacement = $state("");
  matchCase = $state(false);
  wholeWords = $state(false);
  found = $state.raw<WireFound | null>(null);
  /** The index of the place that is selected. */
  current = $state<number | null>(null);
  /** What a replacement did. */
  done = $state.raw<Message | null>(null);

  private ranges: readonly (FoundRange | null)[] = [];
  private turn = 0;
  private queue: Promise<unknown> = Promise.resolve();
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: Store,
    private readonly controller: () => EditorController | null,
  ) {
    store.onPatch(() => this.lookSoon());
    store.onLoad(() => this.lookSoon());
  }

  /** The place that is selected. */
  get place(): WireMatch | null {
    return this.current === null ? null : (this.found?.places[this.current] ?? null);
  }

  /** Shows the fields; what is selected within a paragraph is looked for. */
  open(replacing: boolean): void {
    const selected = this.controller()?.editor.selectedWords() ?? "";
    if (selected !== "") this.words = selected;
    this.replacing = replacing || (this.shown && this.replacing);
    this.shown = true;
    this.asked += 1;
    void this.typed();
  }

  close(): void {
    this.shown = false;
    this.found = null;
    this.mark(null);
    this.controller()?.focus();
  }

  /** Other words are looked for: the first place from here on is selected. */
  typed(): Promise<void> {
    this.done = null;
    const turn = ++this.turn;
    return this.inTurn(async () => {
      // More was typed meanwhile.
      if (turn !== this.turn) return;
      await this.look();
      const here = this.selection();
      const first = this.ranges.findIndex((range) => range !== null && range.from >= (here?.from ?? 0));
      this.choose(first < 0 && this.ranges.length > 0 ? 0 : first);
    });
  }

  /** Selects the next place or the one before, round and round. */
  go(step: 1 | -1): Promise<void> {
    if (this.words === "") {
      this.open(false);
      return Promise.resolve();
    }
    this.done = null;
    return this.inTurn(async () => {
      await this.look();
      this.step(step);
    });
  }

  /** Replaces the place that is selected and goes on to the next. Struck words are passed over. */
  replaceOne(): Promise<void> {
    this.done = null;
    return this.inTurn(async () => {
      await this.look();
      const { place } = this;
      if (place && !place.struck && (await this.controller()?.words.replace(this.search(), this.replacement, place))) await this.look();
      this.step(1);
    });
  }

  /** Replaces all places, in one step. */
  replaceAll(): Promise<void> {
    return this.inTurn(async () => {
      await this.look();
      const { live, struck } = this.found ?? { live: 0, struck: 0 };
      const done = live > 0 && (await this.controller()?.words.replace(this.search(), this.replacement, null));
      await this.look();
      this.done = { key: "find-replaced", args: { count: done ? live : 0, struck } };
    });
  }

  /** One after the other: keys pressed quickly are all heard. */
  private inTurn(job: () => Promise<void>): Promise<void> {
    const done = this.queue.then(job);
    this.queue = done.catch(() => undefined);
    return done;
  }

  private search(): WireSearch {
    return { words: this.words, match_case: this.matchCase, whole_words: this.wholeWords };
  }

  /** Finds where the words stand now. */
  private async look(): Promise<void> {
    await this.store.flush();
    const search = this.search();
    this.found = search.words === "" ? null : await this.store.ask(() => this.store.backend.find(search));
    this.mark(null);
    const here = this.selection();
    const current = this.ranges.findIndex((range) => range !== null && range.from === here?.from && range.to === here.to);
    if (current >= 0) this.mark(current);
  }

  private lookSoon(): void {
    clearTimeout(this.resting);
    if (this.shown && this.words !== "") this.resting = setTimeout(() => void this.inTurn(() => this.look()), REST_MS);
  }

  private step(step: 1 | -1): void {
    const count = this.ranges.length;
    if (count > 0) this.choose((this.nearest(step) + count) % count);
  }

  /** The index of the place behind what is selected, or before it. */
  private nearest(step: 1 | -1): number {
    if (this.current !== null) return this.current + step;
    const here = this.selection()?.from ?? 0;
    const behind = this.ranges.findIndex((range) => range !== null && range.from >= here);
    const first = behind < 0 ? this.ranges.length : behind;
    return step === 1 ? first : first - 1;
  }

  private choose(index: number): void {
    this.mark(index < 0 ? null : index);
    const range = this.ranges[index];
    if (range) this.controller()?.editor.showRange(range);
  }

  private mark(current: number | null): void {
    this.current = current;
    const places = this.shown ? (this.found?.places ?? []) : [];
    this.ranges = this.controller()?.editor.markFound(places, current) ?? [];
  }

  private selection(): FoundRange | null {
    return this.controller()?.editor.view.state.selection ?? null;
  }
}

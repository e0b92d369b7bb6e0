// What the sheet asks of the one who holds it.
import type { Copied } from "./clipboard";
import type { Place } from "./place";

/** What is dropped on the sheet. */
export interface Dropped {
  readonly at: Place;
  readonly plain: string;
  /** Its text/html. */
  readonly rich: string | null;
  /** It is what is selected on the sheet, which goes from there. */
  readonly moved: boolean;
}

/** What the sheet asks of the one who holds it. */
export interface EditorEvents {
  /** Text of these paragraphs was changed here. */
  edited(ids: ReadonlySet<number>): void;
  /** What was typed so far in a paragraph is a step of its own. */
  checkpoint(id: number): void;
  /** Puts what is copied on the clipboard. */
  copy(what: Copied): void;
  /** Deletes the selection, which goes over paragraphs; `typed` comes in its place. */
  erase(typed: string | null): void;
  /** An input method wrote where a selection over paragraphs began; `end` is where that ended. */
  closeGap(end: Place): void;
  /** The caret came to another place. */
  moved(place: Place | null): void;
  /** Enter, Ctrl+Enter, Backspace at the start and their like; true when taken. */
  key(event: KeyboardEvent): boolean;
  /** Backspace at a paragraph's start (or Delete at its end): join `id` to the next. */
  join(id: number): void;
  /** Something was typed into a struck clause, where nothing is typed until it is restored. */
  struck(): void;
  /** Several lines were pasted; `rich` is the clipboard's text/html. */
  paste(plain: string, rich: string | null): void;
  drop(dropped: Dropped): void;
  left(): void;
}

/** What the sheet tells the window. */
export interface Window {
  /** The caret came into this paragraph. */
  entered(id: number | null): void;
  /** The caret rests here. */
  rests(place: Place | null): void;
  key(event: KeyboardEvent): boolean;
}

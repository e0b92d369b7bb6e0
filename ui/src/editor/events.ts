// What the editor reports to its controller, and the controller to the window.
import type { Copied } from "./clipboard";
import type { Place } from "./place";

/** Content dropped on the editor. */
export interface Dropped {
  readonly at: Place;
  readonly plain: string;
  /** Its text/html. */
  readonly rich: string | null;
  /** Whether it is the editor's own selection, which is then deleted there. */
  readonly moved: boolean;
}

/** What the editor reports to its controller. */
export interface EditorEvents {
  /** Text of these paragraphs was changed here. */
  edited(ids: ReadonlySet<number>): void;
  /** What was typed so far in a paragraph is an undo step of its own. */
  checkpoint(id: number): void;
  /** Puts copied content on the clipboard. */
  copy(content: Copied): void;
  /** Deletes the selection, which spans paragraphs, and inserts `typed` instead. */
  erase(typed: string | null): void;
  /** An input method wrote at the start of a selection that spans paragraphs; `end` is the end of that selection. */
  closeGap(end: Place): void;
  /** The caret moved. */
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
  /** The editor lost the focus. */
  blurred(): void;
}

/** What the controller reports to the window. */
export interface EditorListener {
  /** The caret entered this paragraph. */
  entered(id: number | null): void;
  /** The caret has not moved for a moment. */
  rested(place: Place | null): void;
  /** Whether there is a dictionary of the document's language. */
  dictionary(installed: boolean): void;
  key(event: KeyboardEvent): boolean;
}

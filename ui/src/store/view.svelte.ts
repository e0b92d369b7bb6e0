// What the window shows and how: habits of this user on this machine, nothing of the draft.
import { NOTHING } from "./source";
import type { Place } from "../editor/place";
import type { WireBaseText } from "../wire/WireBaseText";
import type { WireChange } from "../wire/WireChange";
import type { WireDiffering } from "../wire/WireDiffering";
import type { WireSource } from "../wire/WireSource";
import type { Menu } from "./menu";

export type SheetView = "form" | "redline" | "revised" | "base" | "print";
export type SideTab = "changes" | "findings" | "unresolved";

interface Habits {
  readonly outline: boolean;
  readonly side: boolean;
  readonly meeting: string;
  readonly group: string;
  /** Sections of the form. */
  readonly folded: readonly string[];
  /** What was exported last. */
  readonly exports: readonly string[];
}

const STORED_UNDER = "modline-habits";
const FIRST: Habits = { outline: true, side: true, meeting: "", group: "", folded: ["supporters", "author"], exports: ["word-redline"] };

/** A broken or foreign entry is no reason to fail: the first habits are as good. */
function remembered(): Habits {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED_UNDER) ?? "{}");
    return typeof stored === "object" && stored !== null ? { ...FIRST, ...stored } : FIRST;
  } catch {
    return FIRST;
  }
}

export class ViewState {
  view = $state<SheetView>("redline");
  tab = $state<SideTab>("changes");
  /** The paragraph with the caret. */
  current = $state<number | null>(null);
  /** Where the caret rests. */
  caret = $state.raw<Place | null>(null);
  /** The change the caret was brought to. */
  visited = $state.raw<WireChange | null>(null);
  /** The menu at the pointer or the caret. */
  menu = $state.raw<Menu | null>(null);
  keysShown = $state(false);
  /** A file dropped on an open draft, until the user said what to do with it. */
  dropped = $state<string | null>(null);
  /** The paragraph whose role and label are corrected. */
  retyping = $state<number | null>(null);
  /** The paragraph whose label is written in the gutter. */
  relabelling = $state<number | null>(null);
  creating = $state(false);
  /** The base text from the library that a new contribution begins with. */
  base = $state.raw<WireBaseText | null>(null);
  /** Two base texts of one edition that are looked at side by side. */
  compared = $state.raw<WireDiffering | null>(null);
  /** The texts of a lost redline are being chosen. */
  recovering = $state(false);
  /** The flattened one of them, as far as it is known already. */
  flattened = $state.raw<WireSource>(NOTHING);
  private habits = $state.raw<Habits>(remembered());

  get outline(): boolean {
    return this.habits.outline;
  }

  get side(): boolean {
    return this.habits.side;
  }

  get folded(): readonly string[] {
    return this.habits.folded;
  }

  get exports(): readonly string[] {
    return this.habits.exports;
  }

  get lastMeeting(): string {
    return this.habits.meeting;
  }

  get lastGroup(): string {
    return this.habits.group;
  }

  remember(habits: Partial<Habits>): void {
    this.habits = { ...this.habits, ...habits };
    try {
      localStorage.setItem(STORED_UNDER, JSON.stringify(this.habits));
    } catch {
      // A full or forbidden store costs a habit, not the work.
    }
  }
}

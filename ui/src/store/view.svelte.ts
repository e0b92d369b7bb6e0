// What the window shows and how: habits of this user on this machine, nothing of the draft.
import { habits, keepHabits } from "./habits";
import { NOTHING } from "./source";
import type { Place } from "../editor/place";
import type { WireBaseText } from "../wire/WireBaseText";
import type { WireChange } from "../wire/WireChange";
import type { WireDiffering } from "../wire/WireDiffering";
import type { WireSource } from "../wire/WireSource";
import type { Menu } from "./menu";

export type SheetView = "form" | "redline" | "revised" | "base" | "sides" | "points" | "comparison" | "print";
/** What stands beside the sheet. */
export type Pane = "outline" | "side";
/** The pages of what is checked. */
export type ChecksPage = "style" | "references" | "ready";
export type SideTab = "changes" | "comments" | "checks" | "findings" | "unresolved" | "sources";

interface Habits {
  readonly outline: boolean;
  readonly side: boolean;
  readonly meeting: string;
  readonly group: string;
  /** Sections of the form. */
  readonly folded: readonly string[];
  /** What was exported last. */
  readonly exports: readonly string[];
  /** Whether misspelt words are marked. */
  readonly spelling: boolean;
  /** Whether signs that are not printed are shown. */
  readonly signs: boolean;
  /** What was last run from the palette, the latest first. */
  readonly recentCommands: readonly string[];
}

const STORED_UNDER = "modline-habits";
const FIRST: Habits = {
  ...{ outline: true, side: true, meeting: "", group: "", folded: ["supporters", "author"], exports: ["word-redline"] },
  ...{ recentCommands: [], spelling: true, signs: false },
};

export class ViewState {
  view = $state<SheetView>("redline");
  tab = $state<SideTab>("changes");
  checksPage = $state<ChecksPage>("style");
  /** The paragraph with the caret. */
  current = $state<number | null>(null);
  /** Where the caret rests. */
  caret = $state.raw<Place | null>(null);
  /** The paragraph that the side-by-side view was brought to. */
  shown = $state.raw<{ readonly paragraph: number } | null>(null);
  /** The change the caret was brought to. */
  visited = $state.raw<WireChange | null>(null);
  /** The menu at the pointer or the caret. */
  menu = $state.raw<Menu | null>(null);
  /** What had the keyboard before a menu or the palette took it. */
  owner: HTMLElement | null = null;
  /** The keyboard is wanted in the menu bar. */
  menuBarAsked = $state(false);
  paletteShown = $state(false);
  /** The section of the guide that is asked for; null while the guide is closed. */
  guide = $state<string | null>(null);
  /** The window has no room for panes beside the sheet: one at a time lies over it. */
  narrow = $state(false);
  private drawer = $state<Pane | null>(null);
  /** Files dropped on an open draft, until the user said what to do with them. */
  dropped = $state.raw<readonly string[] | null>(null);
  /** The paragraph whose role and label are corrected. */
  retyping = $state<number | null>(null);
  /** The paragraph that gets another wording. */
  rewording = $state<number | null>(null);
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
  /** Whether there is a dictionary of the document's language; null until that is known. */
  dictionary = $state<boolean | null>(null);
  private habits = $state.raw<Habits>(habits(STORED_UNDER, FIRST));

  get outline(): boolean {
    return this.isShown("outline");
  }

  get side(): boolean {
    return this.isShown("side");
  }

  private isShown(pane: Pane): boolean {
    return this.narrow ? this.drawer === pane : this.habits[pane];
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

  get spelling(): boolean {
    return this.habits.spelling;
  }

  get signs(): boolean {
    return this.habits.signs;
  }

  get recentCommands(): readonly string[] {
    return this.habits.recentCommands;
  }

  toggle(pane: Pane): void {
    this.open(pane, !this[pane]);
  }

  open(pane: Pane, shown = true): void {
    if (this.narrow) this.drawer = shown ? pane : null;
    else this.remember({ [pane]: shown });
  }

  /** In a narrow window the sheet is seen again; whether a pane lay over it. */
  closeDrawer(): boolean {
    const was = this.narrow && this.drawer !== null;
    this.drawer = null;
    return was;
  }

  remember(habits: Partial<Habits>): void {
    this.habits = { ...this.habits, ...habits };
    keepHabits(STORED_UNDER, this.habits);
  }
}

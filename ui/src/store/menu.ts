// A menu as data: what a right click, the menu bar and the menus within it show.
import type { LucideIcon } from "@lucide/svelte";

/** The menu of a right click. */
export interface Menu {
  /** Where it was asked for, in pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly items: readonly MenuItem[];
}

export interface MenuItem {
  readonly id: string;
  /** Our words, or words of the draft's language. */
  readonly text: string;
  readonly lang?: string;
  /** Null where it only says something, or cannot be done now. */
  readonly run: (() => unknown) | null;
  /** The key that does the same, as printed on the keyboard. */
  readonly shortcut?: string;
  /** The same in the form of the table of commands. */
  readonly chord?: string | undefined;
  readonly icon?: LucideIcon;
  /** For what is on or off, or one of several. */
  readonly checked?: boolean;
  readonly oneOf?: boolean;
  /** The menu it opens. */
  readonly items?: readonly MenuItem[];
  /** Whether a line stands above it. */
  readonly parted?: boolean;
}

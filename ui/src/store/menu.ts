// The menu of a right click, as data.

/** A menu that is open. */
export interface Menu {
  /** Where it was asked for, in pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly items: readonly MenuItem[];
  /** What has the keyboard again afterwards. */
  readonly owner: HTMLElement | null;
}

export interface MenuItem {
  readonly id: string;
  /** Our words, or words of the draft's language. */
  readonly text: string;
  readonly lang?: string;
  /** Null where it only says something. */
  readonly run: (() => unknown) | null;
  /** Whether a line stands above it. */
  readonly parted?: boolean;
}

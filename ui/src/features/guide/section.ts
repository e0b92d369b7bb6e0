// The guide as data: docs/user-guide.md, read by the build (guide_plugin.ts).

/** A stretch of words with one look. */
export interface Span {
  readonly kind: "text" | "strong" | "em" | "code" | "link";
  readonly text: string;
  /** Of a link: the section it leads to; null where it leads out of the guide. */
  readonly to?: string | null;
}

export type Block =
  | { readonly kind: "paragraph"; readonly spans: readonly Span[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: "table"; readonly head: readonly (readonly Span[])[]; readonly rows: readonly (readonly (readonly Span[])[])[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "picture"; readonly source: string; readonly alt: string };

/** A heading and what stands under it, up to the next heading. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** 2 for a chapter, 3 for a part of it. */
  readonly level: number;
  readonly blocks: readonly Block[];
}

/** The section that lists the keys: in the window it is made from the table of commands. */
export const KEYS = "keyboard-shortcuts";

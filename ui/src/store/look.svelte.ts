// How the window looks: its size, its colours, the face of the page; and how dense redlines are made. Remembered, and on the page before anything is drawn.
import type { WireDensity } from "../wire/WireDensity";
import { habits, keepHabits } from "./habits";

export const THEMES = ["system", "light", "dark", "contrast", "legal"] as const;
/** `serif` is the face the page is printed in. */
export const FACES = ["serif", "sans"] as const;
/** How much a redline that is made of two texts keeps between its changes. */
export const DENSITIES: readonly WireDensity[] = ["fine", "words", "phrases"];

export type Theme = (typeof THEMES)[number];
export type Face = (typeof FACES)[number];

interface Chosen {
  readonly zoom: number;
  readonly theme: Theme;
  readonly face: Face;
  /** Whether words say what was inserted and struck. */
  readonly inWords: boolean;
  readonly density: WireDensity;
}

const STORED_UNDER = "modline-look";
const FIRST: Chosen = { zoom: 1, theme: "system", face: "serif", inWords: false, density: "words" };
const ZOOMS = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** What the system asks for; nothing where the page is not shown by a browser. */
const system = (wish: string): MediaQueryList | null => globalThis.matchMedia?.(wish) ?? null;

export class Look {
  private chosen = $state.raw<Chosen>(habits(STORED_UNDER, FIRST));
  private readonly dark = system("(prefers-color-scheme: dark)");
  private readonly contrast = system("(prefers-contrast: more)");

  constructor() {
    this.apply();
    for (const wish of [this.dark, this.contrast]) wish?.addEventListener("change", () => this.apply());
  }

  get zoom(): number {
    return this.chosen.zoom;
  }

  get theme(): Theme {
    return this.chosen.theme;
  }

  get face(): Face {
    return this.chosen.face;
  }

  get inWords(): boolean {
    return this.chosen.inWords;
  }

  get density(): WireDensity {
    return this.chosen.density;
  }

  choose(chosen: Partial<Chosen>): void {
    this.chosen = { ...this.chosen, ...chosen };
    keepHabits(STORED_UNDER, this.chosen);
    this.apply();
  }

  /** A length of so many pixels in the window's own measure, which grows with its text. */
  rem(pixels: number): number {
    return pixels / (this.zoom * 16);
  }

  /** The next larger or smaller size. */
  zoomBy(step: 1 | -1): void {
    const here = ZOOMS.findIndex((zoom) => zoom >= this.zoom);
    const zoom = ZOOMS[Math.min(Math.max(here + step, 0), ZOOMS.length - 1)];
    if (zoom !== undefined) this.choose({ zoom });
  }

  /** All sizes are in `rem`: with the root's the whole window grows, and its text flows anew. */
  private apply(): void {
    const { style, dataset } = document.documentElement;
    style.fontSize = `${String(Math.round(this.zoom * 100))}%`;
    dataset["theme"] = this.shown();
    dataset["face"] = this.face;
    dataset["changes"] = this.inWords ? "words" : "marks";
  }

  /** The name of the colours in theme/tokens.css. */
  private shown(): string {
    const dark = this.dark?.matches ?? false;
    if (this.theme === "contrast" || (this.theme === "system" && this.contrast?.matches)) return dark ? "contrast-dark" : "contrast";
    return this.theme === "system" ? (dark ? "dark" : "light") : this.theme;
  }
}

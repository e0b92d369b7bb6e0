// The pages as they will be printed: chosen, set by the app, and shown one by one as they come into sight.
import { SvelteMap } from "svelte/reactivity";

import type { WirePages } from "../../wire/WirePages";
import type { WirePrint } from "../../wire/WirePrint";
import { inRange } from "./page_range";
import type { Store } from "../../store/store.svelte";

export class Print {
  choices = $state.raw<WirePrint>({ view: "redline", line_numbers: false, legend: true, changes: false });
  /** Which pages, as the user writes it: `1-3, 5`; empty is all of them. */
  range = $state("");
  pages = $state.raw<WirePages | null>(null);
  setting = $state(false);
  /** Pictures of the pages, by place. */
  readonly pictures = new SvelteMap<number, string>();
  private readonly asked = new Set<number>();
  private latest = 0;

  constructor(private readonly store: Store) {}

  choose(choices: Partial<WirePrint>): void {
    this.choices = { ...this.choices, ...choices };
  }

  /** Whether the page at `index` is among those to be printed. */
  printed(index: number): boolean {
    return inRange(this.range, index + 1);
  }

  /** The places of the pages to be printed. */
  get chosen(): number[] {
    return Array.from({ length: this.pages?.count ?? 0 }, (_, i) => i).filter((i) => this.printed(i));
  }

  /** Whether some pages are left out. */
  get isPart(): boolean {
    return this.chosen.length < (this.pages?.count ?? 0);
  }

  /** Has the pages set again; of several orders only the last counts. */
  async set(): Promise<void> {
    const mine = ++this.latest;
    const { choices, store } = this;
    this.setting = true;
    // Nothing waits for this: orders on the draft go their way while the pages are set.
    await store.flush();
    const pages = mine === this.latest ? await store.ask(() => store.backend.setPages(choices)) : null;
    if (mine !== this.latest) return;
    this.setting = false;
    this.pages = pages;
    this.asked.clear();
    this.pictures.clear();
  }

  /** Fetches the image of a page that comes into sight. */
  async show(index: number): Promise<void> {
    const { pages, store } = this;
    if (!pages || this.asked.has(index)) return;
    this.asked.add(index);
    const picture = await store.ask(() => store.backend.page(pages.order, index));
    if (picture !== null && this.pages === pages) {
      this.pictures.set(index, `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`);
    }
  }

  /** Opens the system's dialog on the chosen pages, once all of them are there. */
  async print(): Promise<void> {
    const { chosen, pages, store } = this;
    if (!pages) return;
    await Promise.all(chosen.map((i) => this.show(i)));
    await Promise.all([...document.querySelectorAll<HTMLImageElement>(".paper img")].map((img) => img.decode().catch(() => undefined)));
    if (this.pages === pages) await store.ask(() => store.backend.print());
  }

  /** Saves the chosen pages as a PDF file. */
  async save(): Promise<void> {
    const { chosen, isPart, pages, store } = this;
    if (!pages) return;
    const file = await store.ask(() => store.backend.savePdf(pages.order, isPart ? chosen : null));
    if (file !== null) store.notice = { key: "notice-exported-pdf", args: { file } };
  }
}

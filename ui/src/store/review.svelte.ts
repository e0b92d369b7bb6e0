// The review of an import: a source as the program understood it, and what a person corrected so far.
import type { WireCorrection } from "../wire/WireCorrection";
import type { WireNewDraft } from "../wire/WireNewDraft";
import type { WireReading } from "../wire/WireReading";
import type { WireReview } from "../wire/WireReview";
import type { Store } from "./store.svelte";

export class Review {
  /** What the draft will be made of. */
  request = $state.raw<WireNewDraft | null>(null);
  /** There while a source is looked at. */
  seen = $state.raw<WireReview | null>(null);

  constructor(private readonly store: Store) {}

  /** What the program understands of a source; null where it cannot be read, which the window then says. */
  look(request: WireNewDraft): Promise<WireReview | null> {
    return this.store.afterTelling(() => this.store.backend.review(request));
  }

  /** Looks at a source anew and shows it; what cannot be done leaves all as it is. */
  async show(request: WireNewDraft): Promise<boolean> {
    const seen = await this.look(request);
    if (!seen) return false;
    this.store.error = null;
    this.request = request;
    this.seen = seen;
    return true;
  }

  async correct(correction: WireCorrection): Promise<void> {
    const { request } = this;
    if (request) await this.show({ ...request, corrections: [...request.corrections, correction] });
  }

  async takeBack(): Promise<void> {
    const { request } = this;
    if (request) await this.show({ ...request, corrections: request.corrections.slice(0, -1) });
  }

  /** Another reading has other lines: corrections of the former mean nothing in it. */
  async read(reading: WireReading): Promise<void> {
    if (this.request) await this.show({ ...this.request, reading, corrections: [] });
  }

  async choose(text: number): Promise<void> {
    if (this.request) await this.show({ ...this.request, text, corrections: [] });
  }

  leave(): void {
    this.request = null;
    this.seen = null;
  }
}

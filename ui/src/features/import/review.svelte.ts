// The review of an import: a source as the app recognized it, and what the user corrected so far.
import type { WireCorrection } from "../../wire/WireCorrection";
import type { WireNewDraft } from "../../wire/WireNewDraft";
import type { WireVersion } from "../../wire/WireVersion";
import type { WireReview } from "../../wire/WireReview";
import type { Store } from "../../store/store.svelte";

export class Review {
  /** What the draft will be made of. */
  request = $state.raw<WireNewDraft | null>(null);
  /** There while a source is looked at. */
  seen = $state.raw<WireReview | null>(null);
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly store: Store) {}

  /** What the app understands of a source; null where it cannot be read, which the window then says. */
  look(request: WireNewDraft): Promise<WireReview | null> {
    return this.store.afterFlush(() => this.store.backend.review(request));
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

  /** Corrections that follow each other fast wait for one another: each counts lines as the last one left them. */
  correct(correction: WireCorrection): Promise<void> {
    this.last = this.last.then(async () => {
      const { request } = this;
      if (request) await this.show({ ...request, corrections: following(request.corrections, correction) });
    });
    return this.last;
  }

  async takeBack(): Promise<void> {
    const { request } = this;
    if (request) await this.show({ ...request, corrections: request.corrections.slice(0, -1) });
  }

  /** Another reading has other lines: corrections of the former mean nothing in it. */
  async read(reading: WireVersion): Promise<void> {
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

/** Going through a list of roles by keyboard changes one line many times: only the last choice is a correction. */
function following(corrections: readonly WireCorrection[], next: WireCorrection): WireCorrection[] {
  const last = corrections.at(-1);
  const row = (c: WireCorrection | undefined) => (typeof c === "object" && "role" in c ? c.role.row : null);
  const again = row(next) !== null && row(last) === row(next);
  return [...(again ? corrections.slice(0, -1) : corrections), next];
}

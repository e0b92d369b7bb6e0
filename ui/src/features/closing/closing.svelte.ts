// Closing never loses work: where the draft's file does not take it, the user is asked what becomes of it.
import type { WireSaved } from "../../wire/WireSaved";
import type { Store } from "../../store/store.svelte";

export type Answer = "other" | "overwrite" | "again" | "journal" | "cancel";

export class Closing {
  /** Why the file does not take the draft, while the user is asked. */
  asked = $state.raw<WireSaved | null>(null);
  /** The draft shall stay open afterwards. */
  private stays = false;
  private decided: (settled: boolean) => void = () => undefined;

  constructor(private readonly store: Store) {}

  /** What can be answered: another application's version can be written over, a full disk be tried again. */
  get answers(): readonly Answer[] {
    if (this.asked?.state === "changed_outside") return ["other", "overwrite", "cancel"];
    return this.stays ? ["other", "again", "cancel"] : ["other", "again", "journal", "cancel"];
  }

  /**
   * Whether every word of the open draft is where the user wants it: in its file, or elsewhere by an answer. With
   * `stays` the draft is wanted afterwards; otherwise it may be closed by then.
   */
  async settle(stays = false): Promise<boolean> {
    if (!this.store.draft) return true;
    if (this.asked) return false;
    const saved = await this.store.afterFlush(() => this.store.backend.settle());
    if (!saved) return false;
    this.store.updateSaved(saved);
    if (saved.state === "saved") return true;
    this.stays = stays;
    this.asked = saved;
    return new Promise((resolve) => (this.decided = resolve));
  }

  async answer(answer: Answer): Promise<void> {
    const { backend } = this.store;
    this.store.error = null;
    switch (answer) {
      case "other":
        return this.taken(await this.store.afterFlush(() => backend.saveAs()));
      case "overwrite":
        return this.taken(await this.store.afterFlush(() => backend.overwrite()));
      case "again":
        return this.taken(await this.store.afterFlush(() => backend.settle()));
      case "journal": {
        const left = await this.store.afterFlush(async () => {
          await backend.leaveToJournal();
          return true;
        });
        if (!left) return;
        await this.store.closed();
        return this.decide(true);
      }
      case "cancel":
        return this.decide(false);
    }
  }

  /** A draft that is in a file ends the question; one that is not leaves it open. */
  private async taken(saved: WireSaved | null): Promise<void> {
    if (!saved) return;
    this.store.updateSaved(saved);
    if (saved.state !== "saved") {
      this.asked = saved;
      return;
    }
    await this.store.renamed();
    this.decide(true);
  }

  private decide(settled: boolean): void {
    this.asked = null;
    this.decided(settled);
  }

  /** Closes the draft; whether it is closed. */
  async close(): Promise<boolean> {
    if (!(await this.settle())) return false;
    return !this.store.draft || this.store.close();
  }

  /** The window is about to close: it does once all is kept. */
  async leave(): Promise<void> {
    const { backend } = this.store;
    await this.store.ask(() => backend.closingHeard());
    if (await this.close()) await this.store.ask(() => backend.quit());
  }
}

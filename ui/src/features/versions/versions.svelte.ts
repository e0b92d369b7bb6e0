// Earlier versions of the draft, which the app keeps by itself: listed, named, kept when the user asks.
import type { Store } from "../../store/store.svelte";
import type { WireCheckpoint } from "../../wire/WireCheckpoint";

export class Versions {
  /** There while the dialog is open; the latest first. */
  all = $state.raw<readonly WireCheckpoint[] | null>(null);

  constructor(private readonly store: Store) {}

  /** Opens the dialog, after all that was typed is told. */
  async open(): Promise<void> {
    const all = await this.store.afterFlush(() => this.store.backend.versions());
    if (all) this.all = [...all].reverse();
  }

  close(): void {
    this.all = null;
  }

  /** Keeps the draft as it is. */
  async keep(name: string): Promise<void> {
    await this.change(() => this.store.backend.keepVersion(name), "said-version-kept");
  }

  /** An empty name lets a version age like others. */
  async name(at: number, name: string): Promise<void> {
    await this.change(() => this.store.backend.nameVersion(at, name), "said-version-named");
  }

  private async change(job: () => Promise<void>, said: string): Promise<void> {
    const done = await this.store.afterFlush(async () => {
      await job();
      return true;
    });
    if (done) this.store.announce({ key: said });
    await this.open();
  }
}

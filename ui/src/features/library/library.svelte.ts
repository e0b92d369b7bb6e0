// The library of base texts as the window shows it: what was looked for, and what was found.
import type { WireChange } from "../../wire/WireChange";
import type { WireLibrary } from "../../wire/WireLibrary";
import type { Store } from "../../store/store.svelte";

export class Library {
  query = $state("");
  found = $state.raw<WireLibrary | null>(null);

  constructor(private readonly store: Store) {}

  /** Looks again; while the user types, only what stands there last counts. */
  async look(): Promise<void> {
    const query = this.query;
    const found = await this.store.ask(() => this.store.backend.library(query));
    if (found && query === this.query) this.found = found;
  }

  /** Takes a text out; the notice puts it back. */
  async remove(name: string, heading: string): Promise<void> {
    const { store } = this;
    const done = await store.afterFlush(async () => {
      await store.backend.libraryRemove(name);
      return true;
    });
    if (!done) return;
    const run = (): void => void this.restore(name);
    store.notice = { key: "notice-library-removed", args: { subject: heading }, action: { key: "notice-library-restore", run } };
    await this.look();
  }

  compare(from: string, to: string): Promise<WireChange[] | null> {
    return this.store.ask(() => this.store.backend.libraryCompare(from, to));
  }

  async chooseFolder(): Promise<void> {
    if (await this.store.afterFlush(() => this.store.backend.libraryChoose())) await this.look();
  }

  private async restore(name: string): Promise<void> {
    this.store.notice = null;
    await this.store.afterFlush(() => this.store.backend.libraryRestore(name));
    await this.look();
  }
}

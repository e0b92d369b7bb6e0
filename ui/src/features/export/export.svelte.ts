// An export: which files, where to, how far it is, and what was proved.
import type { WireExported } from "../../wire/WireExported";
import type { WireExportFile } from "../../wire/WireExportFile";
import type { WireExporting } from "../../wire/WireExporting";
import type { Store } from "../../store/store.svelte";
import type { ViewState } from "../../store/view.svelte";

export class Export {
  /** There while the dialog is open. */
  offered = $state.raw<readonly WireExportFile[] | null>(null);
  folder = $state("");
  /** Names that would replace a file. */
  replaced = $state.raw<readonly string[]>([]);
  /** Which file is being written; null while none is. */
  progress = $state.raw<WireExporting | null>(null);
  /** What was written; null until then. */
  done = $state.raw<readonly WireExported[] | null>(null);
  /** Whether the user asked to stop; afterwards, whether files are missing for it. */
  stopped = $state(false);
  /** Whether comments go along: for every export said anew. */
  comments = $state(true);
  /** Where the proof was kept as text. */
  kept = $state<string | null>(null);
  /** The folder chosen for this draft. */
  private chosen: string | null = null;
  private names = $state.raw<Readonly<Record<string, string>>>({});

  constructor(
    private readonly store: Store,
    private readonly view: ViewState,
  ) {
    store.onLoad(() => (this.chosen = null));
  }

  /** Opens the dialog, after all that was typed is told. */
  async open(): Promise<void> {
    const offer = await this.store.afterFlush(() => this.store.backend.exportOffer());
    if (!offer) return;
    this.store.error = null;
    this.names = {};
    this.done = null;
    this.kept = null;
    this.stopped = false;
    this.comments = true;
    this.folder = this.chosen ?? offer.folder;
    this.offered = offer.files;
    await this.look();
  }

  close(): void {
    if (this.progress === null) this.offered = null;
  }

  isWanted(kind: string): boolean {
    return this.view.exports.includes(kind);
  }

  async want(kind: string, wanted: boolean): Promise<void> {
    const others = this.view.exports.filter((k) => k !== kind);
    this.view.remember({ exports: wanted ? [...others, kind] : others });
    await this.look();
  }

  nameOf({ kind, name }: WireExportFile): string {
    return this.names[kind] ?? name;
  }

  async rename(kind: string, name: string): Promise<void> {
    this.names = { ...this.names, [kind]: name };
    await this.look();
  }

  /** The files that will be written. */
  get files(): WireExportFile[] {
    const wanted = (this.offered ?? []).filter((file) => this.isWanted(file.kind));
    return wanted.map((file) => ({ kind: file.kind, name: this.nameOf(file) }));
  }

  async chooseFolder(): Promise<void> {
    const folder = await this.store.ask(() => this.store.backend.exportFolder());
    if (folder === null) return;
    this.chosen = folder;
    this.folder = folder;
    await this.look();
  }

  /** Looks which files are there already; only the last look counts. */
  private async look(): Promise<void> {
    const { files, folder } = this;
    const there = await this.store.ask(() => this.store.backend.exportThere(folder, files));
    if (folder === this.folder) this.replaced = there ?? [];
  }

  /** Writes the files; what would be replaced and was not said yet is said first. */
  async run(): Promise<void> {
    const { files, folder, replaced, store } = this;
    await this.look();
    if (this.replaced.some((name) => !replaced.includes(name))) return;
    store.error = null;
    this.stopped = false;
    this.progress = { done: 0, name: "" };
    const leave = await store.backend.onExporting((progress) => {
      if (this.progress) this.progress = progress;
    });
    const done = await store.afterFlush(() => store.backend.exportFiles(folder, files, this.comments));
    leave();
    this.progress = null;
    if (!done) return;
    this.stopped = done.length < files.length;
    this.done = done;
    await this.look();
  }

  /** What is not whole by now is not written. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.store.ask(() => this.store.backend.exportStop());
  }

  async keep(said: string): Promise<void> {
    this.kept = await this.store.ask(() => this.store.backend.keepProof(said));
  }

  /** Opens a file that was written, in the program for it. */
  async openFile(name: string): Promise<void> {
    await this.store.ask(() => this.store.backend.openExported(name));
  }

  async show(): Promise<void> {
    await this.store.ask(() => this.store.backend.showExported());
  }
}

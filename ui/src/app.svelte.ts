// What the window is made of; every component gets it from its context.
import { getContext, setContext, tick } from "svelte";

import type { Backend } from "./backend/backend";
import type { Desk } from "./sheet/desk";
import { Closing } from "./store/closing.svelte";
import { Export } from "./store/export.svelte";
import { FormEdits } from "./store/form.svelte";
import { Library } from "./store/library.svelte";
import { Print } from "./store/print.svelte";
import { Review } from "./store/review.svelte";
import { Store, type Message } from "./store/store.svelte";
import { ViewState, type SheetView } from "./store/view.svelte";
import { Words } from "./words/words.svelte";

export class App {
  readonly store: Store;
  readonly view = new ViewState();
  readonly words = new Words();
  readonly closing: Closing;
  readonly form: FormEdits;
  readonly library: Library;
  readonly export: Export;
  readonly review: Review;
  readonly print: Print;
  /** There while a draft is open. */
  desk = $state.raw<Desk | null>(null);
  /** Where one was before the pages were shown. */
  private before: { view: SheetView; focus: Element | null } = { view: "redline", focus: null };

  constructor(backend: Backend) {
    this.store = new Store(backend);
    this.closing = new Closing(this.store);
    this.form = new FormEdits(this.store);
    this.library = new Library(this.store);
    this.export = new Export(this.store, this.view);
    this.review = new Review(this.store);
    this.print = new Print(this.store);
  }

  /** A message in the person's language. */
  sentence(message: Message): string {
    return "text" in message ? message.text : this.words.t(message.key, message.args);
  }

  show(view: SheetView): void {
    if (view === "print" && this.view.view !== "print") this.before = { view: this.view.view, focus: document.activeElement };
    this.view.view = view;
  }

  /** Back from the pages to what was shown before them, and to where the keyboard was. */
  async leavePages(): Promise<void> {
    const { view, focus } = this.before;
    this.show(view);
    await tick();
    const place = focus?.isConnected ? focus : document.getElementById(focus?.id ?? "");
    if (place instanceof HTMLElement) place.focus();
  }

  /** Brings the caret to a paragraph, on the sheet where it can be edited. */
  async goTo(id: number): Promise<void> {
    this.show("redline");
    await tick();
    this.desk?.goTo(id);
  }

  /** Shows a paragraph of the sheet; the focus stays where it is. */
  async reveal(id: number): Promise<void> {
    this.show("redline");
    await tick();
    this.desk?.reveal(id);
  }

  /** Corrects a label where it stands; a paragraph without a gutter has a dialog for it. */
  label(id: number | null): void {
    const shown = id === null ? null : this.desk?.editor.element(id)?.querySelector<HTMLElement>(".label");
    if (shown && getComputedStyle(shown).display !== "none") this.view.labelling = id;
    else this.view.naming = id;
  }

  /** Shows the doubtful places. */
  decide(): void {
    this.view.tab = "doubts";
    this.view.remember({ side: true });
  }

  /** Opens the form at one of its fields. */
  async goToField(id: string): Promise<void> {
    this.show("form");
    await tick();
    const field = document.getElementById(id);
    const section = field?.closest("details");
    if (section) section.open = true;
    field?.focus();
  }

  /** Walks the changes from the caret's paragraph, round and round. */
  async walkChanges(step: 1 | -1): Promise<void> {
    const draft = this.store.draft;
    if (!draft) return;
    const order = draft.proposals.flatMap((p) => p.paragraphs.map((q) => q.id));
    const changed = new Set(draft.changes.map((c) => c.paragraph));
    const here = this.view.current === null ? -1 : order.indexOf(this.view.current);
    for (let i = 1; i <= order.length; i++) {
      const id = order[(here + step * i + 2 * order.length) % order.length];
      if (id !== undefined && changed.has(id)) return this.goTo(id);
    }
  }
}

const KEY = Symbol("app");

export function provideApp(app: App): void {
  setContext(KEY, app);
}

export function useApp(): App {
  return getContext<App>(KEY);
}

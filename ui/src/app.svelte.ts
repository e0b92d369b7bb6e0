// What the window is made of; every component gets it from its context.
import { getContext, setContext, tick } from "svelte";

import type { Backend } from "./backend/backend";
import { reveal } from "./components/reveal";
import type { EditorController } from "./editor/controller";
import { ChangeReview, type Verdict } from "./features/changes/review.svelte";
import { Comparison, type Pair } from "./features/comparison/comparison.svelte";
import { Comments } from "./features/comments/comments.svelte";
import { Closing } from "./features/closing/closing.svelte";
import { Export } from "./features/export/export.svelte";
import { Find } from "./features/find/find.svelte";
import { FormEdits } from "./features/form/form.svelte";
import { Labels } from "./features/labels/labels.svelte";
import { Library } from "./features/library/library.svelte";
import { Points } from "./features/points/points.svelte";
import { Print } from "./features/print/print.svelte";
import { Review } from "./features/import/review.svelte";
import { Look } from "./store/look.svelte";
import { Versions } from "./features/versions/versions.svelte";
import { Store, type Message } from "./store/store.svelte";
import { ViewState, type ChecksPage, type SheetView } from "./store/view.svelte";
import type { WireChangeScope } from "./wire/WireChangeScope";
import type { WireChange } from "./wire/WireChange";
import { Words } from "./words/words.svelte";

export class App {
  readonly store: Store;
  readonly view = new ViewState();
  readonly look = new Look();
  readonly words = new Words();
  readonly changes: ChangeReview;
  readonly closing: Closing;
  readonly comments: Comments;
  readonly comparison: Comparison;
  readonly find: Find;
  readonly form: FormEdits;
  readonly labels: Labels;
  readonly library: Library;
  readonly export: Export;
  readonly review: Review;
  readonly points: Points;
  readonly print: Print;
  readonly versions: Versions;
  /** There while a draft is open. */
  controller = $state.raw<EditorController | null>(null);
  /** Where one was before the pages or a comparison were shown. */
  private before: { view: SheetView; focus: Element | null } = { view: "redline", focus: null };

  constructor(backend: Backend) {
    this.store = new Store(backend);
    this.changes = new ChangeReview(this.store, () => this.controller);
    this.closing = new Closing(this.store);
    this.comments = new Comments(this.store, () => this.controller);
    this.comparison = new Comparison(this.store);
    this.find = new Find(this.store, () => this.controller);
    this.form = new FormEdits(this.store);
    this.labels = new Labels(this.store, () => this.controller);
    this.library = new Library(this.store);
    this.export = new Export(this.store, this.view);
    this.review = new Review(this.store);
    this.points = new Points(this.store);
    this.print = new Print(this.store);
    this.versions = new Versions(this.store);
  }

  /** A message in the user's language. */
  sentence(message: Message): string {
    return "text" in message ? message.text : this.words.t(message.key, message.args);
  }

  show(view: SheetView): void {
    const { current, view: last } = this.view;
    if (isVisit(view) && !isVisit(last)) this.before = { view: last, focus: document.activeElement };
    if (last === "comparison" && view !== last) this.comparison.close();
    if (view === "sides" && last !== view) this.view.shown = current === null ? null : { paragraph: current };
    this.view.view = view;
  }

  /** The same, and nothing lies over it: something in it gets the keyboard. */
  private async bringUp(view: SheetView): Promise<void> {
    this.show(view);
    this.view.closeDrawer();
    await tick();
  }

  /** Shows what leads from one text to another; the draft stays as it is. */
  async compare(pair: Pair): Promise<boolean> {
    const found = await this.comparison.look(pair);
    if (found) this.show("comparison");
    return found;
  }

  /** Back from the pages or a comparison to what was shown before, and to where the keyboard was. */
  async leavePages(): Promise<void> {
    const { view, focus } = this.before;
    this.show(view);
    await tick();
    const place = focus?.isConnected ? focus : document.getElementById(focus?.id ?? "");
    if (place instanceof HTMLElement) place.focus();
  }

  /** The change the caret is at: the one last walked to, else the nearest of its paragraph. */
  readonly change: WireChange | null = $derived.by(() => {
    const { caret, visited } = this.view;
    const all = this.store.draft?.changes ?? [];
    if (visited && this.isVisiting && all.includes(visited)) return visited;
    const here = caret ? all.filter((change) => change.paragraph === caret.id) : [];
    const offset = caret?.offset ?? 0;
    const at = here.find(({ from, to }) => from <= offset && offset <= to);
    return at ?? here.filter(({ from }) => from <= offset).at(-1) ?? here[0] ?? null;
  });

  /** Whether the change last walked to is still what is looked at. */
  private get isVisiting(): boolean {
    return this.view.view === "sides" || (this.controller?.isVisiting ?? false);
  }

  /** The change that the caret is in, or that it was brought to. */
  changeHere(): WireChange | null {
    const { visited } = this.view;
    if (visited && this.isVisiting && this.changes.all.includes(visited)) return visited;
    const place = this.controller?.editor.place();
    const isHere = ({ paragraph, from, to }: WireChange) => paragraph === place?.id && from <= place.offset && place.offset <= to;
    return this.changes.all.find(isHere) ?? null;
  }

  /** What the user selected, if there are changes about it; the change that F7 led to is selected by F7. */
  selectedChanges(): WireChangeScope | null {
    const selected = this.isVisiting ? null : this.controller?.editor.selected();
    if (!selected) return null;
    const { from, to } = selected;
    const ids = this.store.draft?.proposals.flatMap((proposal) => proposal.paragraphs.map((p) => p.id)) ?? [];
    const within = new Set(ids.slice(ids.indexOf(from.id), ids.indexOf(to.id) + 1));
    if (!this.changes.all.some((change) => within.has(change.paragraph))) return null;
    return { selection: { first: from.id, from: from.offset, last: to.id, to: to.offset } };
  }

  /** Accepts or rejects what is selected of the changes. */
  async settleSelected(verdict: Verdict): Promise<void> {
    await this.store.flush();
    const scope = this.selectedChanges();
    if (scope) await this.changes.settleMany(verdict, scope);
    this.controller?.focus();
  }

  /** Accepts or rejects the change with the caret, and goes on to the next; or all that are selected. */
  async settleHere(verdict: Verdict): Promise<void> {
    if (this.selectedChanges()) return this.settleSelected(verdict);
    await this.store.flush();
    const change = this.changeHere();
    if (!change) return;
    const at = this.changes.shown.indexOf(change);
    if (!(await this.changes.settleOne(verdict, change))) return this.controller?.focus();
    const next = this.changes.shown[at] ?? this.changes.shown[0];
    if (next) await this.visit(next);
    else this.controller?.focus();
  }

  /** The keyboard goes back to where it was before a menu or the palette took it. */
  giveBack(): void {
    const { owner } = this.view;
    this.view.owner = null;
    // WebKit forgets what was selected on the sheet, the editor does not.
    if (owner !== null && owner === this.controller?.editor.view.dom) this.controller.focus();
    else owner?.focus({ preventScroll: true });
  }

  /** Brings the caret to a change: its characters are selected and shown. Side by side its paragraph is shown. */
  async visit(change: WireChange): Promise<void> {
    if (this.view.view === "sides") {
      this.view.visited = change;
      return this.goTo(change.paragraph);
    }
    await this.bringUp("redline");
    await this.store.flush();
    this.controller?.visit(change);
    this.view.visited = change;
  }

  /** Brings a paragraph into sight: side by side where that is shown, else on the sheet. */
  async goTo(id: number): Promise<void> {
    if (this.view.view !== "sides") return this.edit(id);
    this.view.shown = { paragraph: id };
    this.view.closeDrawer();
  }

  /** Brings the caret to a paragraph, on the sheet where it can be edited. */
  async edit(id: number): Promise<void> {
    await this.bringUp("redline");
    this.controller?.goTo(id);
  }

  /** The same, with these words of it selected. */
  async goToWords(id: number, words: string): Promise<void> {
    await this.bringUp("redline");
    this.controller?.goToWords(id, words);
  }

  /** The same, with these characters of it selected. */
  async goToRange({ paragraph, from, to }: { paragraph: number; from: number; to: number }): Promise<void> {
    this.show("redline");
    await tick();
    this.controller?.goToRange(paragraph, from, to);
  }

  /** Shows the fields for finding, on the sheet. */
  async openFind(replacing: boolean): Promise<void> {
    await this.bringUp("redline");
    this.find.open(replacing);
  }

  /** Goes to the next place of what is looked for, or to the one before. */
  async findAgain(step: 1 | -1): Promise<void> {
    await this.bringUp("redline");
    await this.find.go(step);
  }

  /** Begins a comment on what is selected. */
  comment(): void {
    if (!this.comments.begin()) return;
    this.view.tab = "comments";
    this.view.remember({ side: true });
  }

  /** Shows a paragraph of the sheet; the focus stays where it is. */
  async reveal(id: number): Promise<void> {
    this.show("redline");
    await tick();
    this.controller?.reveal(id);
  }

  /** Corrects a label where it stands; a paragraph without a gutter has a dialog for it. */
  label(id: number | null): void {
    const shown = id === null ? null : this.controller?.editor.element(id)?.querySelector<HTMLElement>(".label");
    if (shown && getComputedStyle(shown).display !== "none") this.view.relabelling = id;
    else this.view.retyping = id;
  }

  /** Shows a page of what is checked. */
  check(page: ChecksPage): void {
    this.view.tab = "checks";
    this.view.checksPage = page;
    this.view.open("side");
  }

  /** Shows what is undecided: unresolved places, or points. */
  decide(): void {
    // Without places of a recovered redline, what is open are points.
    if (this.store.draft?.unresolved.length === 0 && this.points.open > 0) return this.show("points");
    this.view.tab = "unresolved";
    this.view.open("side");
  }

  /** Opens the form at one of its fields. */
  async goToField(id: string): Promise<void> {
    await this.bringUp("form");
    const field = document.getElementById(id);
    const section = field?.closest("details");
    if (section) section.open = true;
    reveal(section ?? field, field);
  }

  /** Walks the changes from the caret, round and round. */
  async walkChanges(step: 1 | -1): Promise<void> {
    if (this.view.view === "comparison") return this.comparison.walk(step);
    await this.store.flush();
    const changes = this.changes.shown;
    const next = this.view.visited && this.isVisiting ? changes.indexOf(this.view.visited) + step : this.nearest(changes, step);
    const change = changes[(next + changes.length) % changes.length];
    if (change) await this.visit(change);
  }

  /** The index of the first change behind the caret, or of the last before it. */
  private nearest(changes: readonly WireChange[], step: 1 | -1): number {
    const { view, shown } = this.view;
    const place = view === "sides" ? shown && { id: shown.paragraph, offset: 0 } : this.controller?.editor.place();
    const order = new Map(this.store.draft?.proposals.flatMap((p) => p.paragraphs).map((p, i) => [p.id, i]));
    const here = place ? (order.get(place.id) ?? -1) : -1;
    const isBehind = ({ paragraph, from }: WireChange) => {
      const there = order.get(paragraph) ?? -1;
      return there > here || (there === here && from >= (place?.offset ?? 0));
    };
    const behind = changes.findIndex(isBehind);
    const first = behind < 0 ? changes.length : behind;
    return step === 1 ? first : first - 1;
  }
}

/** Whether a view is only looked into, and left for the one before. */
const isVisit = (view: SheetView): boolean => view === "print" || view === "comparison";

const KEY = Symbol("app");

export function provideApp(app: App): void {
  setContext(KEY, app);
}

export function useApp(): App {
  return getContext<App>(KEY);
}

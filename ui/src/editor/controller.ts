// Connects the editor with the store: sends typed text and commands, applies the answers.
import type { Store, Unsent } from "../store/store.svelte";
import type { WireCommand } from "../wire/WireCommand";
import type { WireChange } from "../wire/WireChange";
import type { WireChangeScope } from "../wire/WireChangeScope";
import type { WireDensity } from "../wire/WireDensity";
import type { WireDraft } from "../wire/WireDraft";
import type { WirePastedLine } from "../wire/WirePastedLine";
import type { WirePatch } from "../wire/WirePatch";
import type { WireRole } from "../wire/WireRole";
import { endOfPaste, lengthOf, newest, placeBehind, revisedText, startOf, where } from "./answer_places";
import { applyPatch } from "./apply_patch";
import { RedlineEditor } from "./editor";
import type { Dropped, EditorEvents, EditorListener } from "./events";
import { findWords } from "./find_words";
import { isOverParagraphs, type Place, type Range } from "./place";
import { documentNode, paragraphOf, runsOf, withPrintedNumbers } from "./runs";
import { paragraphAttrs } from "./schema";
import { SpellingMarks } from "./spelling_marks";
import { areLines, isWhollyStruck, plainWords } from "./tracked_editing";
import { UnsentEdits } from "./unsent_edits";
import { WordCommands } from "./word_commands";

/** Typing is sent to the app after this time without a key. */
const IDLE_MS = 150;
/** The lists beside the sheet follow the caret after this time without a move. */
const RESTS_MS = 60;

export class EditorController {
  readonly editor: RedlineEditor;
  readonly spelling: SpellingMarks;
  readonly words: WordCommands;
  private readonly unsent = new UnsentEdits(
    (id) => this.editOf(id),
    () => this.store.draft?.version ?? null,
  );
  private current: number | null = null;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private idle: ReturnType<typeof setTimeout> | undefined;
  private waiting: WirePatch[] = [];
  private readonly leave: (() => void)[];

  constructor(
    mount: HTMLElement,
    private readonly store: Store,
    draft: WireDraft,
    private readonly listener: EditorListener,
    attributes: Record<string, string>,
    reasonsWord: string,
  ) {
    const events: EditorEvents = {
      edited: (ids) => this.edited(ids),
      checkpoint: (id) => this.unsent.checkpoint(id),
      copy: ({ plain, rich }) => void this.store.ask(() => this.store.backend.copy(plain, rich)),
      erase: (typed) => void this.erase(typed),
      closeGap: (end) => void this.closeGap(end),
      moved: (place) => this.moved(place),
      key: (event) => listener.key(event),
      join: (id) => void this.join(id),
      struck: () => (this.store.error = { key: "sheet-struck-clause" }),
      paste: (plain, rich) => void this.paste(() => store.backend.pastedLines(plain, rich)),
      drop: (dropped) => void this.drop(dropped),
      blurred: () => void this.store.flush(),
    };
    this.editor = new RedlineEditor(mount, withPrintedNumbers(draft), draft.me, events, attributes, reasonsWord, draft.language);
    this.editor.markComments(draft.comments);
    const ask = (asked: string[]) => store.ask(() => store.backend.misspelt(asked, draft.language));
    this.spelling = new SpellingMarks(this.editor, ask, (dictionary) => listener.dictionary(dictionary));
    this.words = new WordCommands(this.editor, () => this.store.draft?.version, (make) => this.run(make));
    this.leave = [
      store.addUnsent(() => this.takeUnsent()),
      store.onPatch((patch) => this.applyPatch(patch)),
      store.onLoad((fresh) => this.reload(fresh)),
    ];
  }

  private edited(ids: ReadonlySet<number>): void {
    this.unsent.edited(ids);
    this.spelling.look();
    this.store.markUnsent();
    this.flushWhenIdle();
    // Answers that came during a composition.
    if (!this.editor.composing) for (const patch of this.waiting.splice(0)) this.applyPatch(patch);
  }

  /** Lists follow the caret when it rests: no keystroke waits for them. */
  private moved(place: Place | null): void {
    const id = place?.id ?? null;
    if (id !== this.current) this.listener.entered((this.current = id));
    // The first caret is there before all else.
    this.spelling?.look();
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.listener.rested(place), RESTS_MS);
  }

  /** Does not flush while an IME composition is active. */
  private flushWhenIdle(): void {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => {
      if (this.editor.composing) this.flushWhenIdle();
      else void this.store.flush();
    }, IDLE_MS);
  }

  private editOf(id: number): WireCommand | null {
    const found = this.editor.find(id);
    if (!found) return null;
    const { label, runs } = paragraphOf(found.node);
    return { edit_paragraph: { id, label, runs } };
  }

  private takeUnsent(): Unsent[] {
    clearTimeout(this.idle);
    this.editor.settleComposition();
    return this.unsent.takeAll();
  }

  private applyPatch(patch: WirePatch): void {
    this.editor.me = patch.me;
    if (this.editor.composing) {
      this.waiting.push(patch);
      return;
    }
    const { draft } = this.store;
    if (!draft) return;
    this.applyTo(draft, patch);
    this.spelling.look();
    // What is typed since moves the places itself.
    if (patch.comments || patch.paragraphs.length > 0 || patch.proposals) this.editor.markComments(draft.comments);
  }

  private applyTo(draft: WireDraft, patch: WirePatch): void {
    if (patch.proposals) {
      this.editor.replace(documentNode(withPrintedNumbers(draft)));
      return;
    }
    // The document's number is in the metadata.
    const headers = patch.headers || patch.metadata ? withPrintedNumbers(draft).map((p) => p.header) : null;
    const tr = applyPatch(this.editor.view.state, { ...patch, headers }, this.unsent.newer());
    if (tr.docChanged) this.editor.view.dispatch(tr);
  }

  /** The app's draft replaces the editor's document; the caret stays where its paragraph still exists. */
  private reload(draft: WireDraft): void {
    this.unsent.clear();
    this.waiting = [];
    this.editor.me = draft.me;
    this.editor.replace(documentNode(withPrintedNumbers(draft)));
    this.editor.markComments(draft.comments);
    this.spelling.look();
  }

  /** A command that changes more than text: keys typed meanwhile wait for the answer and follow it. */
  private async structural(
    ask: () => Promise<WirePatch | null>,
    caret?: (patch: WirePatch) => Place | null,
  ): Promise<void> {
    this.editor.settleComposition();
    if (this.editor.busy) {
      this.editor.whenFree(() => void this.structural(ask, caret));
      return;
    }
    this.unsent.endTypedOver();
    this.editor.busy = true;
    try {
      const patch = await ask();
      const place = patch && caret?.(patch);
      if (place) this.editor.go(place);
    } finally {
      this.editor.free();
    }
  }

  private run(make: () => WireCommand | null, caret?: (patch: WirePatch) => Place | null): Promise<void> {
    return this.structural(() => this.store.run(make), caret);
  }

  /** Deletes what is selected over paragraphs; what is typed in its place continues the same command. */
  private erase(typed: string | null): Promise<void> {
    let range: Range | null = null;
    const make = () => {
      range = this.editor.range();
      return range && { delete_range: { ...range, typed, apart: false } };
    };
    const caret = (patch: WirePatch) => {
      const place = range && placeBehind(this.editor, range, typed ?? "");
      if (place && typed !== null) this.unsent.startTypedOver(place.id, patch.version);
      return place;
    };
    return this.run(make, caret);
  }

  private closeGap(end: Place): Promise<void> {
    const make = (): WireCommand | null => {
      const [first, last] = [this.editor.place(), this.editor.find(end.id)];
      const begun = first && this.editor.find(first.id);
      if (!first || !begun || !last || first.id === end.id) return null;
      const [left, right] = [runsOf(begun.node.content), runsOf(last.node.content.cut(end.offset))];
      return { delete_range: { first: first.id, left, last: end.id, right, typed: "", apart: false } };
    };
    // What was struck in each paragraph and written in the first is undone with it.
    const edits = this.unsent.takeDirty().map((id) => () => this.editOf(id));
    return this.structural(() => this.store.runAll([...edits, make]), () => this.editor.place());
  }

  /** Enter: cuts the paragraph at the caret. */
  split(): Promise<void> {
    if (isOverParagraphs(this.editor.view.state.selection)) return this.splitRange();
    let id = 0;
    const make = (): WireCommand | null => {
      const place = this.editor.place();
      const found = place && this.editor.find(place.id);
      if (!found) return null;
      id = place.id;
      const { content } = found.node;
      return { split: { id, left: runsOf(content.cut(0, place.offset)), right: runsOf(content.cut(place.offset)) } };
    };
    return this.structural(() => this.store.runAll([...this.deletion(), make]), (patch) => startOf(newest(patch, id)));
  }

  /** Enter in the place of what is selected over paragraphs: the border is there already. */
  private splitRange(): Promise<void> {
    const range = this.editor.range();
    const caret = () => {
      const last = range && this.editor.find(range.last)?.node;
      if (!last || isWhollyStruck(last)) return range && placeBehind(this.editor, range, "");
      return { id: range.last, offset: last.content.size - lengthOf(range.right) };
    };
    return this.run(() => range && { delete_range: { ...range, typed: "", apart: true } }, caret);
  }

  /** The command that deletes what is selected and leaves room there, if anything is: to precede another command. */
  private deletion(apart = true): (() => WireCommand | null)[] {
    const range = this.editor.range();
    if (range) return [() => ({ delete_range: { ...range, typed: apart ? "" : null, apart } })];
    if (this.editor.view.state.selection.empty) return [];
    return [() => this.editHere(() => this.editor.strikeSelection())];
  }

  /** An edit made on the sheet, as a command among others. */
  private editHere(edit: () => void): WireCommand | null {
    edit();
    const id = this.here();
    if (id === null) return null;
    return this.unsent.takeEdit(id) ?? this.editOf(id);
  }

  newClauseAfter(id = this.here()): Promise<void> {
    return this.run(
      () => (id === null ? null : { new_clause_after: { id } }),
      (patch) => startOf(id === null ? null : newest(patch, id)),
    );
  }

  strikeClause(id = this.here()): Promise<void> {
    return this.run(() => (id === null ? null : { strike_clause: { id } }));
  }

  restoreClause(id = this.here()): Promise<void> {
    return this.run(() => (id === null ? null : { restore_clause: { id } }));
  }

  /** Makes the redline of the author's own changes anew, in the clause with the caret or in the whole draft. */
  tidy(density: WireDensity, whole = false): Promise<void> {
    const id = whole ? null : this.here();
    return this.run(() => (id === null && !whole ? null : { tidy: { id, density } }));
  }

  /** The paragraph gets another wording; the caret goes to its end. */
  reword(id: number, text: string, density: WireDensity): Promise<void> {
    return this.run(
      () => ({ reword: { id, text, density } }),
      () => ({ id, offset: this.editor.find(id)?.node.content.size ?? 0 }),
    );
  }

  /** Accepts or rejects changes; `scope` says which when its turn comes. */
  settleChanges(verdict: "accept" | "reject", scope: () => WireChangeScope | null): Promise<void> {
    return this.run(() => {
      const which = scope();
      if (!which) return null;
      return verdict === "accept" ? { accept_changes: { scope: which } } : { reject_changes: { scope: which } };
    });
  }

  name(id: number, role: WireRole, label: string): Promise<void> {
    return this.run(() => ({ name: { id, role, label } }));
  }

  /** Several lines become clauses; the first goes on where the caret is. */
  paste(fetch: () => Promise<readonly WirePastedLine[]>): Promise<void> {
    let lines: readonly WirePastedLine[] = [];
    let from: Place | null = null;
    let range: Range | null = null;
    const make = (): WireCommand | null => {
      const place = range ? placeBehind(this.editor, range, "") : this.editor.place();
      const found = place && this.editor.find(place.id);
      if (!found || lines.length === 0) return null;
      from = place;
      const { content } = found.node;
      const [left, right] = [content.cut(0, place.offset), content.cut(place.offset)];
      return { paste: { id: place.id, left: runsOf(left), right: runsOf(right), lines: [...lines] } };
    };
    const ask = async () => {
      lines = (await this.store.ask(fetch)) ?? [];
      if (lines.length === 0) return null;
      range = this.editor.range();
      return this.store.runAll([...this.deletion(), make]);
    };
    return this.structural(ask, (patch) => from && endOfPaste(patch, from, lines));
  }

  /** Text dropped comes as if pasted there; what was dragged from elsewhere on the sheet goes as if cut: one command. */
  private drop({ at, plain, rich, moved }: Dropped): Promise<void> {
    const { $from, $to } = this.editor.view.state.selection;
    const [first, last] = [paragraphAttrs($from.parent).id, paragraphAttrs($to.parent).id];
    // Behind what goes, the distance from the paragraph's end stays.
    const behindIt = moved && at.id === last && at.offset >= $to.parentOffset;
    const fromEnd = $to.parent.content.size - at.offset;
    let lines: readonly WirePastedLine[] = [];
    let from: Place | null = null;
    const make = (): WireCommand | null => {
      // Where the author's own paragraph is joined to another, that one has its words.
      const found = this.editor.find(at.id) ?? this.editor.find(first);
      if (!found) return null;
      const id = paragraphAttrs(found.node).id;
      const offset = this.editor.besideStruck({ id, offset: behindIt ? found.node.content.size - fromEnd : at.offset });
      from = { id, offset };
      const [only, ...more] = lines;
      if (only && more.length === 0) return this.editHere(() => this.editor.insertAt({ id, offset }, only.text));
      const { content } = found.node;
      return { paste: { id, left: runsOf(content.cut(0, offset)), right: runsOf(content.cut(offset)), lines: [...lines] } };
    };
    const fetch = () => this.store.backend.pastedLines(plain, rich);
    const ask = async () => {
      lines = areLines(plain, rich) ? ((await this.store.ask(fetch)) ?? []) : [{ label: "", text: plainWords(plain) }];
      return lines.length === 0 ? null : this.store.runAll([...(moved ? this.deletion(false) : []), make]);
    };
    return this.structural(ask, (patch) => from && endOfPaste(patch, from, lines));
  }

  /** Strikes the clause with the caret, or restores it where it is struck. */
  strikeOrRestore(id = this.here()): Promise<void> {
    if (id === null) return Promise.resolve();
    return this.isStruck(id) ? this.restoreClause(id) : this.strikeClause(id);
  }

  /** Moves a clause past its neighbour; the paragraph that has its words then. */
  move(up: boolean, id = this.here()): Promise<number | null> {
    return this.relocate(id, (id) => ({ move_clause: { id, up } }));
  }

  /** Moves a clause behind another one, or to the head of a call; the paragraph that has its words then. */
  moveBehind(id: number, after: number): Promise<number | null> {
    return this.relocate(id, (id) => ({ move_behind: { id, after } }));
  }

  /** A moved clause is struck here and new there: the caret goes with the words. */
  private async relocate(id: number | null, command: (id: number) => WireCommand): Promise<number | null> {
    const words = id === null ? "" : this.textOf(id);
    let arrived = id;
    const caret = (patch: WirePatch): Place | null => startOf((arrived = where(patch, words) ?? id));
    await this.run(() => (id === null ? null : command(id)), caret);
    return arrived;
  }

  private join(id: number): Promise<void> {
    const end = this.editor.find(id)?.node.content.size ?? 0;
    return this.run(
      () => ({ join_next: { id } }),
      () => ({ id, offset: end }),
    );
  }

  undo(): Promise<void> {
    return this.structural(() => this.store.undo(), (patch) => this.whereChanged(patch));
  }

  redo(): Promise<void> {
    return this.structural(() => this.store.redo(), (patch) => this.whereChanged(patch));
  }

  /** After undo the caret stays if its paragraph changed, else it goes to one that did. */
  private whereChanged(patch: WirePatch): Place | null {
    const here = this.editor.place();
    const ids = patch.paragraphs.map((p) => p.id);
    if (ids.length === 0 || (here && ids.includes(here.id))) return null;
    return startOf(ids.find((id) => this.editor.find(id) !== null) ?? null);
  }

  goTo(id: number): void {
    this.editor.go({ id, offset: 0 });
    this.editor.reveal(id, "center");
  }

  /** Brings the caret to a change and selects its characters. */
  visit({ paragraph, from, to }: WireChange): void {
    this.editor.visit(paragraph, from, to);
  }

  /** Whether the caret is where a change was brought to it. */
  get isVisiting(): boolean {
    return this.editor.isVisiting;
  }

  /** The same, with these characters of it selected. */
  goToRange(id: number, from: number, to: number): void {
    this.goTo(id);
    this.editor.select(id, { from, to });
  }

  /** The same, with these words of it selected where it still has them. */
  goToWords(id: number, words: string): void {
    this.goTo(id);
    const found = this.editor.find(id);
    const at = found && findWords(found.node, words);
    if (at) this.editor.select(id, at);
  }

  reveal(id: number): void {
    this.editor.reveal(id, "center");
  }

  focus(): void {
    this.editor.view.focus();
  }

  isStruck(id: number): boolean {
    const found = this.editor.find(id);
    return found !== null && isWhollyStruck(found.node);
  }

  /** The revised text of a paragraph. */
  private textOf(id: number): string {
    const found = this.editor.find(id);
    return found ? revisedText(paragraphOf(found.node).runs) : "";
  }

  private here(): number | null {
    return this.editor.place()?.id ?? null;
  }

  destroy(): void {
    clearTimeout(this.idle);
    clearTimeout(this.resting);
    this.spelling.destroy();
    for (const leave of this.leave) leave();
    this.editor.destroy();
  }
}

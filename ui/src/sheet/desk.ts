// Between the editor and the store: sends what was typed, asks for what a person does, brings answers back.
import type { Store, Unsent } from "../store/store.svelte";
import type { WireAct } from "../wire/WireAct";
import type { WireDraft } from "../wire/WireDraft";
import type { WirePastedLine } from "../wire/WirePastedLine";
import type { WirePatch } from "../wire/WirePatch";
import { absorb } from "./absorb";
import { SheetEditor, type Place } from "./editor";
import { documentNode, numbered, paragraphOf, runsOf } from "./runs";
import { deleteText, isWhollyStruck } from "./track";

/** Stillness after which typing is told to the program. */
const IDLE_MS = 150;

/** What the sheet tells the window. */
export interface Window {
  entered(id: number | null): void;
  key(event: KeyboardEvent): boolean;
}

export class Desk {
  readonly editor: SheetEditor;
  /** Paragraphs edited here and not told, or told and not answered. */
  private readonly dirty = new Set<number>();
  private idle: ReturnType<typeof setTimeout> | undefined;
  private waiting: WirePatch[] = [];
  private readonly leave: (() => void)[];

  constructor(
    mount: HTMLElement,
    private readonly store: Store,
    draft: WireDraft,
    window: Window,
    attributes: Record<string, string>,
    reasonsWord: string,
  ) {
    const wishes = {
      edited: (ids: ReadonlySet<number>) => this.edited(ids),
      entered: (id: number | null) => window.entered(id),
      key: (event: KeyboardEvent) => window.key(event),
      join: (id: number) => void this.join(id),
      struck: () => (this.store.error = { key: "sheet-struck-clause" }),
      paste: (plain: string, rich: string | null) => void this.paste(() => store.backend.pastedLines(plain, rich)),
      left: () => void this.store.flush(),
    };
    this.editor = new SheetEditor(mount, numbered(draft), draft.me, wishes, attributes, reasonsWord);
    this.leave = [
      store.addUnsent(() => this.take()),
      store.onPatch((patch) => this.absorb(patch)),
      store.onLoad((fresh) => this.reload(fresh)),
    ];
  }

  private edited(ids: ReadonlySet<number>): void {
    for (const id of ids) this.dirty.add(id);
    this.store.touched();
    this.tellWhenStill();
    // Answers that came during a composition.
    if (!this.editor.composing) for (const patch of this.waiting.splice(0)) this.absorb(patch);
  }

  /** An input method at work is not still: what it writes would be settled under its hands. */
  private tellWhenStill(): void {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => {
      if (this.editor.composing) this.tellWhenStill();
      else void this.store.flush();
    }, IDLE_MS);
  }

  private take(): Unsent[] {
    clearTimeout(this.idle);
    this.editor.settleComposition();
    const ids = [...this.dirty];
    this.dirty.clear();
    return ids.flatMap((id) => {
      const found = this.editor.find(id);
      if (!found) return [];
      const { label, runs } = paragraphOf(found.node);
      return [{ act: { edit_paragraph: { id, label, runs } }, done: () => undefined, failed: () => this.dirty.add(id) }];
    });
  }

  private absorb(patch: WirePatch): void {
    this.editor.me = patch.me;
    if (this.editor.composing) {
      this.waiting.push(patch);
      return;
    }
    const { draft } = this.store;
    if (!draft) return;
    if (patch.proposals) {
      this.editor.replace(documentNode(numbered(draft)));
      return;
    }
    // The document's number is in the frame.
    const heads = patch.heads || patch.frame ? numbered(draft).map((p) => p.head) : null;
    const tr = absorb(this.editor.view.state, { ...patch, heads }, this.dirty);
    if (tr.docChanged) this.editor.view.dispatch(tr);
  }

  /** The program's picture replaces the editor's, caret kept where its paragraph still is. */
  private reload(draft: WireDraft): void {
    this.dirty.clear();
    this.waiting = [];
    this.editor.me = draft.me;
    this.editor.replace(documentNode(numbered(draft)));
  }

  /** A command that changes more than text: keys typed meanwhile wait for the answer and follow it. */
  private async structural(
    ask: () => Promise<WirePatch | null>,
    caret?: (patch: WirePatch) => Place | null,
  ): Promise<void> {
    if (this.editor.busy) {
      this.editor.whenFree(() => void this.structural(ask, caret));
      return;
    }
    this.editor.settleComposition();
    this.editor.busy = true;
    try {
      const patch = await ask();
      const place = patch && caret?.(patch);
      if (place) this.editor.go(place);
    } finally {
      this.editor.free();
    }
  }

  private act(make: () => WireAct | null, caret?: (patch: WirePatch) => Place | null): Promise<void> {
    return this.structural(() => this.store.act(make), caret);
  }

  /** Enter: cuts the paragraph at the caret. */
  split(): Promise<void> {
    let id = 0;
    const make = (): WireAct | null => {
      const place = this.editor.place();
      const found = place && this.editor.find(place.id);
      if (!found) return null;
      id = place.id;
      const { content } = found.node;
      return { split: { id, left: runsOf(content.cut(0, place.offset)), right: runsOf(content.cut(place.offset)) } };
    };
    if (!this.editor.view.state.selection.empty) this.strikeSelection();
    return this.act(make, (patch) => start(after(patch, id)));
  }

  private strikeSelection(): void {
    const tr = deleteText(this.editor.view.state, { backward: false, unit: "letter" }, this.editor.me);
    if (tr) this.editor.view.dispatch(tr.setMeta("as-is", "tracked"));
  }

  newClauseAfter(id = this.current()): Promise<void> {
    return this.act(
      () => (id === null ? null : { new_clause_after: { id } }),
      (patch) => start(id === null ? null : after(patch, id)),
    );
  }

  strikeClause(id = this.current()): Promise<void> {
    return this.act(() => (id === null ? null : { strike_clause: { id } }));
  }

  restoreClause(id = this.current()): Promise<void> {
    return this.act(() => (id === null ? null : { restore_clause: { id } }));
  }

  /** Makes the clause's redline anew: what typing left in crumbs reads as one replacement. */
  tidy(id = this.current()): Promise<void> {
    return this.act(() => (id === null ? null : { tidy_clause: { id } }));
  }

  name(id: number, role: string, label: string): Promise<void> {
    return this.act(() => ({ name: { id, role, label } }));
  }

  /** Several lines become clauses; the first goes on where the caret is. */
  paste(fetch: () => Promise<readonly WirePastedLine[]>): Promise<void> {
    let lines: readonly WirePastedLine[] = [];
    let from: Place | null = null;
    const make = (): WireAct | null => {
      const place = this.editor.place();
      const found = place && this.editor.find(place.id);
      if (!found || lines.length === 0) return null;
      from = place;
      const { content } = found.node;
      const [left, right] = [content.cut(0, place.offset), content.cut(place.offset)];
      return { paste: { id: place.id, left: runsOf(left), right: runsOf(right), lines: [...lines] } };
    };
    const ask = async () => {
      lines = (await this.store.ask(fetch)) ?? [];
      if (lines.length > 0 && !this.editor.view.state.selection.empty) this.strikeSelection();
      return this.store.act(make);
    };
    return this.structural(ask, (patch) => from && behind(patch, from, lines));
  }

  /** Strikes the clause with the caret, or restores it where it is struck. */
  strikeOrRestore(id = this.current()): Promise<void> {
    const found = id === null ? null : this.editor.find(id);
    if (!found) return Promise.resolve();
    return isWhollyStruck(found.node) ? this.restoreClause(id) : this.strikeClause(id);
  }

  move(up: boolean): Promise<void> {
    const id = this.current();
    return this.act(
      () => (id === null ? null : { move_clause: { id, up } }),
      (patch) => {
        // A moved clause is struck here and new there: the caret goes with the words.
        const arrived = patch.paragraphs.find((p) => p.ins !== null && p.id !== id && p.del === null);
        return start(arrived?.id ?? id);
      },
    );
  }

  private join(id: number): Promise<void> {
    const end = this.editor.find(id)?.node.content.size ?? 0;
    return this.act(
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
    return start(ids.find((id) => this.editor.find(id) !== null) ?? null);
  }

  goTo(id: number): void {
    this.editor.go({ id, offset: 0 });
    this.editor.element(id)?.scrollIntoView({ block: "center" });
  }

  reveal(id: number): void {
    this.editor.element(id)?.scrollIntoView({ block: "center" });
  }

  focus(): void {
    this.editor.view.focus();
  }

  private current(): number | null {
    return this.editor.place()?.id ?? null;
  }

  destroy(): void {
    clearTimeout(this.idle);
    for (const leave of this.leave) leave();
    this.editor.destroy();
  }
}

/** The paragraph that follows `id` in the new order. */
function after(patch: WirePatch, id: number): number | null {
  for (const ids of patch.order ?? []) {
    const at = ids.indexOf(id);
    if (at >= 0) return ids[at + 1] ?? null;
  }
  return null;
}

/** The end of what was pasted at `from`. */
function behind(patch: WirePatch, from: Place, lines: readonly WirePastedLine[]): Place {
  const length = lines.at(-1)?.text.length ?? 0;
  let id: number | null = from.id;
  for (let i = 1; i < lines.length && id !== null; i++) id = after(patch, id);
  return id === null || id === from.id ? { ...from, offset: from.offset + length } : { id, offset: length };
}

function start(id: number | null): Place | null {
  return id === null ? null : { id, offset: 0 };
}

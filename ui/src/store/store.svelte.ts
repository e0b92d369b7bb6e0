// The one store: the draft as the app last sent it, and the one way to ask the app for something.
//
// Direction: command → backend → patch → store → view. Commands wait for each other, so that each is made on
// the version the one before it left; typed text that is not sent yet is always sent first.
import { asWireError, type Backend } from "../backend/backend";
import type { WireCommand } from "../wire/WireCommand";
import type { WireDraft } from "../wire/WireDraft";
import type { WirePatch } from "../wire/WirePatch";
import type { WireRefused } from "../wire/WireRefused";
import type { WireSaved } from "../wire/WireSaved";
import type { WireStart } from "../wire/WireStart";
import { patchDraft } from "./patch_draft";

/** Something edited in the window that the app does not know yet. */
export interface Unsent {
  readonly command: WireCommand;
  /** Whether it is undone together with the command before it. */
  readonly joins?: boolean;
  done(): void;
  failed(): void;
}

/** Something that can be done about a message. */
export interface Action {
  readonly key: string;
  readonly run: () => void;
}

/** A message to the user; `message` is the app's own sentence, `key` one of ours. */
export type Message = { readonly key: string; readonly args?: Record<string, string | number> } | { readonly text: string };

export class Store {
  start = $state.raw<WireStart | null>(null);
  draft = $state.raw<WireDraft | null>(null);
  /** The one visible line that something went wrong. */
  error = $state.raw<Message | null>(null);
  /** A plain notice that stays until it is closed. */
  notice = $state.raw<(Message & { readonly action?: Action }) | null>(null);
  /** Announced politely to screen readers, never per keystroke. */
  announcement = $state.raw<Message | null>(null);
  /** A file is held over the window. */
  dragging = $state(false);
  /** A job that takes a moment is under way. */
  working = $state(false);
  /** Something is edited that the app does not know yet. */
  unsent = $state(false);
  /** The app has answered all that was asked of it. */
  private idle = $state(true);
  /** Requests that are not answered yet; no state, since what asks must not run again when it is answered. */
  private underway = 0;

  private tail: Promise<unknown> = Promise.resolve();
  private readonly sources = new Set<() => Unsent[]>();
  private readonly patchListeners = new Set<(patch: WirePatch) => void>();
  private readonly loadListeners = new Set<(draft: WireDraft) => void>();

  constructor(readonly backend: Backend) {}

  /** What to do with files dropped on the window. */
  ondropped: (paths: readonly string[]) => void = () => undefined;

  /** What to do when the window is about to close. */
  onclosing: () => void = () => undefined;

  /** Asks what there is to start from. */
  async begin(): Promise<void> {
    void this.backend.onSaved((saved) => this.updateSaved(saved));
    void this.backend.onDragging((over) => (this.dragging = over));
    void this.backend.onDropped((paths) => this.ondropped(paths));
    void this.backend.onClosing(() => this.onclosing());
    await this.enqueue(async () => {
      this.start = await this.backend.start();
      const { draft, error } = this.start;
      if (draft) this.load(draft);
      // The file named at the start could not be opened: the start screen is wanted all the same.
      if (error) this.error = { text: error.message };
    });
  }

  /** `take` gives what is unsent at the moment of sending. */
  addUnsent(take: () => Unsent[]): () => void {
    this.sources.add(take);
    return () => this.sources.delete(take);
  }

  onPatch(listener: (patch: WirePatch) => void): () => void {
    this.patchListeners.add(listener);
    return () => this.patchListeners.delete(listener);
  }

  onLoad(listener: (draft: WireDraft) => void): () => void {
    this.loadListeners.add(listener);
    return () => this.loadListeners.delete(listener);
  }

  /** Sends typed text to the app. */
  flush(): Promise<unknown> {
    return this.enqueue(() => this.sendUnsent());
  }

  /** Runs one command; it is made when its turn comes, from what the editor then shows. */
  run(make: () => WireCommand | null): Promise<WirePatch | null> {
    return this.runAll([make]);
  }

  /** Runs several commands that are undone together, each made from what the one before it left. */
  runAll(makes: readonly (() => WireCommand | null)[]): Promise<WirePatch | null> {
    return this.enqueue(async () => {
      if (!this.draft || !(await this.sendUnsent())) return null;
      const since = this.draft.version;
      let last: WirePatch | null = null;
      for (const make of makes) {
        const command = make();
        if (!command) break;
        const { version } = this.draft;
        last = await this.backend.runCommand(command, version, version !== since);
        this.applyPatch(last);
      }
      return last;
    });
  }

  /** Brings files in as sources, or as files that came back; those that are none, or null where the user cancels. */
  bringIn(paths: readonly string[], returned: boolean): Promise<readonly WireRefused[] | null> {
    return this.enqueue(async () => {
      if (!this.draft || !(await this.sendUnsent())) return null;
      const brought = await this.backend.bringIn({ paths: [...paths], returned }, this.draft.version);
      if (brought) this.applyPatch(brought.patch);
      return brought && brought.refused;
    });
  }

  undo(): Promise<WirePatch | null> {
    return this.request(() => this.backend.undo());
  }

  redo(): Promise<WirePatch | null> {
    return this.request(() => this.backend.redo());
  }

  /** Something that is no edit (save, export), after typed text is sent. */
  async afterFlush<T>(job: () => Promise<T>): Promise<T | null> {
    const result = await this.enqueue(async () => {
      if (!(await this.sendUnsent())) return null;
      this.working = true;
      return { value: await job() };
    });
    this.working = false;
    return result && result.value;
  }

  /** Something that has nothing to do with the draft and waits for nothing. */
  async ask<T>(job: () => Promise<T>): Promise<T | null> {
    try {
      return await job();
    } catch (thrown) {
      await this.fail(thrown);
      return null;
    }
  }

  /** Brings a draft onto the screen; null (the user cancelled) leaves all as it is. */
  async show(fetch: () => Promise<WireDraft | null>): Promise<boolean> {
    const draft = await this.afterFlush(fetch);
    if (!draft) return false;
    this.load(draft);
    return true;
  }

  /** Closes the draft, which is in its file; whether it is closed. */
  async close(): Promise<boolean> {
    const closed = await this.afterFlush(async () => {
      await this.backend.closeDraft();
      return true;
    });
    if (closed) await this.closed();
    return closed ?? false;
  }

  /** The app has no draft open any more: back to the start screen. */
  async closed(): Promise<void> {
    this.draft = null;
    this.notice = null;
    await this.refreshStart();
  }

  /** What the start screen lists, anew: other windows may have changed it. */
  async refreshStart(): Promise<void> {
    await this.enqueue(async () => {
      this.start = await this.backend.start();
    });
  }

  updateSaved(saved: WireSaved): void {
    if (!this.draft) return;
    this.draft = { ...this.draft, saved };
    if (saved.rewritten) this.notice = { key: "notice-written-again", args: { file: this.draft.path ?? this.draft.name } };
  }

  /** Something was edited in the window that is not sent yet. */
  markUnsent(): void {
    this.unsent = true;
  }

  /** All that the window shows is acknowledged: it is in the draft, and in its journal. */
  get acknowledged(): boolean {
    return !this.unsent && this.idle;
  }

  /** The draft has another name and place; its text is as it was. */
  async renamed(): Promise<void> {
    await this.enqueue(async () => {
      const { name, path, saved } = await this.backend.draft();
      if (this.draft) this.draft = { ...this.draft, name, path, saved };
    });
  }

  /** A proposal breaks its marker's rules: the draft can be neither exported nor printed until it is corrected. */
  get isBlocked(): boolean {
    return this.draft?.violations.some((v) => v.finding.severity === "error") ?? false;
  }

  announce(message: Message): void {
    this.announcement = message;
  }

  private load(draft: WireDraft): void {
    this.draft = draft;
    this.error = null;
    this.notice = foundAtOpening(draft);
    for (const listener of this.loadListeners) listener(draft);
  }

  /** Requests a change of the draft; null where the user cancelled. */
  request(ask: (version: number) => Promise<WirePatch | null>): Promise<WirePatch | null> {
    return this.enqueue(async () => {
      if (!this.draft || !(await this.sendUnsent()) || !this.draft) return null;
      const patch = await ask(this.draft.version);
      if (patch) this.applyPatch(patch);
      return patch;
    });
  }

  private async sendUnsent(): Promise<boolean> {
    this.unsent = false;
    for (const take of this.sources) {
      const all = take();
      for (const [i, unsent] of all.entries()) {
        if (!this.draft) return false;
        try {
          this.applyPatch(await this.backend.runCommand(unsent.command, this.draft.version, unsent.joins ?? false), unsent);
        } catch (thrown) {
          for (const left of all.slice(i)) left.failed();
          this.unsent = true;
          await this.fail(thrown);
          return false;
        }
      }
    }
    return true;
  }

  private applyPatch(patch: WirePatch, answered?: Unsent): void {
    if (!this.draft) return;
    this.draft = patchDraft(this.draft, patch);
    this.error = null;
    answered?.done();
    for (const listener of this.patchListeners) listener(patch);
  }

  private enqueue<T>(job: () => Promise<T>): Promise<T | null> {
    this.underway += 1;
    this.idle = false;
    const turn = this.tail.then(() => this.ask(job)).finally(() => {
      this.underway -= 1;
      if (this.underway === 0) this.idle = true;
    });
    this.tail = turn;
    return turn;
  }

  /** Shows what went wrong. Where the window's draft differs from the app's, the app's is loaded. */
  private async fail(thrown: unknown): Promise<void> {
    const { code, message } = asWireError(thrown);
    if (code === "cancelled") return;
    if (code === "raised") {
      this.notice = { key: "notice-raised", args: { file: message } };
      return;
    }
    if ((code === "edit_error" || code === "stale") && this.draft) {
      try {
        this.load({ ...(await this.backend.draft()), recovered: 0, set_aside: null });
      } catch (again) {
        this.error = { text: asWireError(again).message };
        return;
      }
    }
    this.error = { text: message };
  }
}

/** What the user should know of a draft just opened: what was brought back, and what is kept on the start screen. */
function foundAtOpening({ recovered, set_aside, name }: WireDraft): Message | null {
  if (set_aside !== null) return { key: `notice-${set_aside.replace("_", "-")}`, args: { file: name, count: recovered } };
  return recovered > 0 ? { key: "notice-recovered", args: { count: recovered } } : null;
}

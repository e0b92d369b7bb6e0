// What was edited in the editor and not yet confirmed by the app, and which edits are undone together.
import type { Unsent } from "../store/store.svelte";
import type { WireCommand } from "../wire/WireCommand";

/** Typing over a selection continues the deletion's undo step, unless a pause comes between. */
const PAUSE_MS = 1000;

/** An edit of a paragraph. */
interface ParagraphEdit {
  readonly id: number;
  readonly command: WireCommand;
}

export class UnsentEdits {
  /** Paragraphs edited and not sent. */
  private readonly dirty = new Set<number>();
  /** Edits with an undo step of their own, sent before what was typed after them. */
  private checkpoints: ParagraphEdit[] = [];
  /** Per paragraph, how many edits are sent and not answered. */
  private readonly inFlight = new Map<number, number>();
  /** The paragraph where a selection was typed over: the draft's version after it, and when it was typed in last. */
  private typedOver: { id: number; version: number; at: number } | null = null;

  /**
   * `editOf` makes the command that sends a paragraph's text, null where the paragraph is gone; `version` is the
   * draft's.
   */
  constructor(
    private readonly editOf: (id: number) => WireCommand | null,
    private readonly version: () => number | null,
  ) {}

  /** Text of these paragraphs was edited. */
  edited(ids: ReadonlySet<number>): void {
    for (const id of ids) this.dirty.add(id);
    const over = this.typedOver;
    const continues = over && ids.size === 1 && ids.has(over.id) && Date.now() - over.at < PAUSE_MS;
    this.typedOver = continues ? { ...over, at: Date.now() } : null;
  }

  /** What was typed so far in a paragraph is an undo step of its own. */
  checkpoint(id: number): void {
    const command = this.takeEdit(id);
    if (command) this.checkpoints.push({ id, command });
    this.typedOver = null;
  }

  /** A selection was replaced by typing in `id`: what is typed there next is undone with it. */
  startTypedOver(id: number, version: number): void {
    this.typedOver = { id, version, at: Date.now() };
  }

  endTypedOver(): void {
    this.typedOver = null;
  }

  /** A paragraph's unsent edit, which the caller sends. */
  takeEdit(id: number): WireCommand | null {
    return this.dirty.delete(id) ? this.editOf(id) : null;
  }

  /** The paragraphs with unsent edits, which the caller sends. */
  takeDirty(): number[] {
    const ids = [...this.dirty];
    this.dirty.clear();
    return ids;
  }

  /** All unsent edits, in the order in which they are sent. */
  takeAll(): Unsent[] {
    const edits = this.checkpoints.splice(0);
    for (const id of this.takeDirty()) {
      const command = this.editOf(id);
      if (command) edits.push({ id, command });
    }
    return edits.map((edit) => this.send(edit));
  }

  private send({ id, command }: ParagraphEdit): Unsent {
    const joins = this.typedOver?.id === id && this.typedOver.version === this.version();
    const answered = () => {
      const left = (this.inFlight.get(id) ?? 1) - 1;
      if (left > 0) this.inFlight.set(id, left);
      else this.inFlight.delete(id);
    };
    this.inFlight.set(id, (this.inFlight.get(id) ?? 0) + 1);
    return {
      command,
      joins,
      done: () => {
        answered();
        if (joins && this.typedOver) this.typedOver = { ...this.typedOver, version: this.version() ?? -1 };
      },
      failed: () => {
        answered();
        this.dirty.add(id);
      },
    };
  }

  /** Paragraphs whose text in the editor is newer than the app's. */
  newer(): ReadonlySet<number> {
    return new Set([...this.dirty, ...this.checkpoints.map((edit) => edit.id), ...this.inFlight.keys()]);
  }

  /** The app's draft is shown: nothing is unsent. */
  clear(): void {
    this.dirty.clear();
    this.checkpoints = [];
    this.inFlight.clear();
  }
}

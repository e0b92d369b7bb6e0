// Comments on places of the text: written, answered, settled, removed.
import type { EditorController } from "../../editor/controller";
import type { Store } from "../../store/store.svelte";
import type { WireComment } from "../../wire/WireComment";
import type { WireCommand } from "../../wire/WireCommand";

/** The place of a comment that is being written. */
export interface NewComment {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** A comment (`reply` null) or an answer to it. */
export interface RemarkPlace {
  readonly comment: number;
  readonly reply: number | null;
}

export class Comments {
  /** Where a comment is being written. */
  writing = $state.raw<NewComment | null>(null);
  /** What is being written anew. */
  editing = $state.raw<RemarkPlace | null>(null);
  /** Settled comments are listed too. */
  settled = $state(false);

  constructor(
    private readonly store: Store,
    private readonly controller: () => EditorController | null,
  ) {}

  readonly all: readonly WireComment[] = $derived.by(() => this.store.draft?.comments ?? []);
  readonly open: readonly WireComment[] = $derived(this.all.filter((comment) => !comment.done));
  readonly shown: readonly WireComment[] = $derived(this.settled ? this.all : this.open);

  /** Begins a comment on what is selected, or on the paragraph with the caret. */
  begin(): boolean {
    const place = this.controller()?.editor.selectedPlace() ?? null;
    this.writing = place;
    return place !== null;
  }

  async add(text: string): Promise<boolean> {
    const place = this.writing;
    if (!place || text.trim() === "") return false;
    const { paragraph, from, to } = place;
    const added = await this.run({ add_comment: { paragraph, from, to, text } }, "said-comment-added");
    if (added) this.writing = null;
    return added;
  }

  reply(comment: number, text: string): Promise<boolean> {
    return this.run({ reply_to_comment: { comment, text } }, "said-comment-added");
  }

  async rewrite({ comment, reply }: RemarkPlace, text: string): Promise<void> {
    if (await this.run({ edit_comment: { comment, reply, text } }, "said-comment-changed")) this.editing = null;
  }

  settle({ id: comment, done }: WireComment): Promise<boolean> {
    return this.run({ resolve_comment: { comment, done: !done } }, done ? "said-comment-open" : "said-comment-done");
  }

  remove({ comment, reply }: RemarkPlace): Promise<boolean> {
    return this.run({ remove_comment: { comment, reply } }, "said-comment-removed");
  }

  private async run(command: WireCommand, said: string): Promise<boolean> {
    const patch = await this.store.run(() => command);
    if (patch) this.store.announce({ key: said });
    return patch !== null;
  }
}

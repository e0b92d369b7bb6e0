// What is written in the form and not yet told to the program.
import type { WireFrame } from "../wire/WireFrame";
import type { WireHead } from "../wire/WireHead";
import type { Store, Unsent } from "./store.svelte";

const IDLE_MS = 400;

export class FormEdits {
  private frame = $state.raw<Partial<WireFrame>>({});
  private heads = $state.raw<Readonly<Record<number, Partial<WireHead>>>>({});
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly store: Store) {
    store.addUnsent(() => this.take());
    store.onLoad(() => this.forget());
  }

  /** A field as the person last left it. */
  frameValue<K extends keyof WireFrame>(field: K): WireFrame[K] | undefined {
    return this.frame[field] ?? this.store.draft?.frame[field];
  }

  headValue<K extends keyof WireHead>(proposal: number, field: K, head: WireHead): WireHead[K] {
    return this.heads[proposal]?.[field] ?? head[field];
  }

  editFrame<K extends keyof WireFrame>(field: K, value: WireFrame[K]): void {
    this.frame = { ...this.frame, [field]: value };
    this.soon();
  }

  editHead<K extends keyof WireHead>(proposal: number, field: K, value: WireHead[K]): void {
    this.heads = { ...this.heads, [proposal]: { ...this.heads[proposal], [field]: value } };
    this.soon();
  }

  /** A field is left, or chosen from a list: told at once. */
  commit(): void {
    clearTimeout(this.timer);
    void this.store.flush();
  }

  private soon(): void {
    this.store.touched();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.commit(), IDLE_MS);
  }

  private forget(): void {
    clearTimeout(this.timer);
    this.frame = {};
    this.heads = {};
  }

  private take(): Unsent[] {
    const draft = this.store.draft;
    if (!draft) return [];
    const unsent: Unsent[] = [];
    const frame = this.frame;
    if (Object.keys(frame).length > 0) {
      unsent.push({
        act: { set_frame: { frame: { ...draft.frame, ...frame } } },
        done: () => (this.frame = without(this.frame, frame)),
        failed: () => undefined,
      });
    }
    for (const [key, head] of Object.entries(this.heads)) {
      const proposal = Number(key);
      const now = draft.proposals[proposal]?.head;
      if (!now || Object.keys(head).length === 0) continue;
      unsent.push({
        act: { set_head: { proposal, head: { ...now, ...head } } },
        done: () => (this.heads = { ...this.heads, [proposal]: without(this.heads[proposal] ?? {}, head) }),
        failed: () => undefined,
      });
    }
    return unsent;
  }
}

/** What was edited again since it was sent stays; the rest the program has now. */
function without<T extends object>(now: Partial<T>, sent: Partial<T>): Partial<T> {
  const left: Partial<T> = {};
  for (const key of Object.keys(now) as (keyof T)[]) if (now[key] !== sent[key]) left[key] = now[key];
  return left;
}

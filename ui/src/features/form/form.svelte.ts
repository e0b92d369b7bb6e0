// What is written in the form and not yet told to the app.
import type { WireMetadata } from "../../wire/WireMetadata";
import type { WireProposalHeader } from "../../wire/WireProposalHeader";
import type { Store, Unsent } from "../../store/store.svelte";

const IDLE_MS = 400;

export class FormEdits {
  private metadata = $state.raw<Partial<WireMetadata>>({});
  private headers = $state.raw<Readonly<Record<number, Partial<WireProposalHeader>>>>({});
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly store: Store) {
    store.addUnsent(() => this.take());
    store.onLoad(() => this.forget());
  }

  /** A field as the user last left it. */
  metadataValue<K extends keyof WireMetadata>(field: K): WireMetadata[K] | undefined {
    return this.metadata[field] ?? this.store.draft?.metadata[field];
  }

  headerValue<K extends keyof WireProposalHeader>(proposal: number, field: K, header: WireProposalHeader): WireProposalHeader[K] {
    return this.headers[proposal]?.[field] ?? header[field];
  }

  editMetadata<K extends keyof WireMetadata>(field: K, value: WireMetadata[K]): void {
    this.metadata = { ...this.metadata, [field]: value };
    this.soon();
  }

  editHeader<K extends keyof WireProposalHeader>(proposal: number, field: K, value: WireProposalHeader[K]): void {
    this.headers = { ...this.headers, [proposal]: { ...this.headers[proposal], [field]: value } };
    this.soon();
  }

  /** A field is left, or chosen from a list: told at once. */
  commit(): void {
    clearTimeout(this.timer);
    void this.store.flush();
  }

  private soon(): void {
    this.store.markUnsent();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.commit(), IDLE_MS);
  }

  private forget(): void {
    clearTimeout(this.timer);
    this.metadata = {};
    this.headers = {};
  }

  private take(): Unsent[] {
    const draft = this.store.draft;
    if (!draft) return [];
    const unsent: Unsent[] = [];
    const metadata = this.metadata;
    if (Object.keys(metadata).length > 0) {
      unsent.push({
        command: { set_metadata: { metadata: { ...draft.metadata, ...metadata } } },
        done: () => (this.metadata = without(this.metadata, metadata)),
        failed: () => undefined,
      });
    }
    for (const [key, header] of Object.entries(this.headers)) {
      const proposal = Number(key);
      const now = draft.proposals[proposal]?.header;
      if (!now || Object.keys(header).length === 0) continue;
      unsent.push({
        command: { set_header: { proposal, header: { ...now, ...header } } },
        done: () => (this.headers = { ...this.headers, [proposal]: without(this.headers[proposal] ?? {}, header) }),
        failed: () => undefined,
      });
    }
    return unsent;
  }
}

/** What was edited again since it was sent stays; the rest the app has now. */
function without<T extends object>(now: Partial<T>, sent: Partial<T>): Partial<T> {
  const left: Partial<T> = {};
  for (const key of Object.keys(now) as (keyof T)[]) if (now[key] !== sent[key]) left[key] = now[key];
  return left;
}

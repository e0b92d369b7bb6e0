// Two texts looked at side by side; nothing of the draft is changed by it.
import type { Store } from "../../store/store.svelte";
import type { WireChange } from "../../wire/WireChange";
import type { WireCompared } from "../../wire/WireCompared";
import type { WireComparison } from "../../wire/WireComparison";
import type { WireSide } from "../../wire/WireSide";
import { fileName } from "../../components/file_name";
import type { Words } from "../../words/words.svelte";

/** A text of the draft or of a file; which version has a name is the user's. */
export interface ComparedSide extends WireSide {
  readonly name: string;
}

export interface Pair {
  readonly from: ComparedSide;
  readonly to: ComparedSide;
  /** Whether quotes, hyphens and spaces are differences too. */
  readonly dress: boolean;
}

/** The revised text of the draft as it is. */
export const NOW: ComparedSide = { source: "draft", version: "revised", name: "" };

/** The revised text of something else. */
export function revised(source: WireCompared, name = ""): ComparedSide {
  return { source, version: "revised", name };
}

/** What a text is called: by its file, or its moment and name. */
export function sideName({ source, name }: ComparedSide, words: Words): string {
  if (source === "draft") return words.t("comparison-draft");
  if ("file" in source) return fileName(source.file);
  const date = words.date(source.kept);
  return name === "" ? words.t("comparison-version", { date }) : words.t("comparison-version-named", { date, name });
}

export class Comparison {
  pair = $state.raw<Pair | null>(null);
  found = $state.raw<WireComparison | null>(null);
  layout = $state<"sides" | "redline">("sides");
  /** The difference that was walked to. */
  visited = $state.raw<WireChange | null>(null);
  /** The version of the draft that was compared. */
  private version = 0;

  constructor(private readonly store: Store) {}

  /** Compares two texts; whether that could be done. */
  async look(pair: Pair): Promise<boolean> {
    const { from, to, dress } = pair;
    const found = await this.store.afterFlush(() => this.store.backend.compareTexts(from, to, dress));
    if (!found) return false;
    this.version = this.store.draft?.version ?? 0;
    this.visited = null;
    this.pair = pair;
    this.found = found;
    return true;
  }

  /** The same texts in another way. */
  async choose(other: Partial<Pair>): Promise<void> {
    if (this.pair) await this.look({ ...this.pair, ...other });
  }

  /** The draft was changed meanwhile, by undo. */
  async refresh(version: number): Promise<void> {
    if (this.pair && version !== this.version) await this.look(this.pair);
  }

  close(): void {
    this.pair = null;
    this.found = null;
    this.visited = null;
  }

  /** Walks the differences, round and round. */
  walk(step: 1 | -1): void {
    const all = this.found?.changes ?? [];
    const here = this.visited ? all.indexOf(this.visited) + step : step === 1 ? 0 : -1;
    this.visited = all[(here + all.length) % all.length] ?? null;
  }
}

// The rows of a part of the metadata that repeats: contacts, supporters, headed texts.
import { tick } from "svelte";

import { reveal } from "../../components/reveal";
import type { WireMetadata } from "../../wire/WireMetadata";
import type { FormEdits } from "./form.svelte";

export type Repeated = "contacts" | "parts" | "supporters";
type Row<K extends Repeated> = WireMetadata[K][number];

export class Rows<K extends Repeated> {
  /** `fieldOf` names the first field of a row, `adder` what adds one: the focus goes there. */
  constructor(
    private readonly form: FormEdits,
    private readonly part: K,
    private readonly blank: Row<K>,
    private readonly fieldOf: (index: number) => string,
    private readonly adder: string,
  ) {}

  get all(): Row<K>[] {
    return (this.form.metadataValue(this.part) ?? []) as Row<K>[];
  }

  edit(index: number, change: Partial<Row<K>>): void {
    this.set(this.all.map((row, i) => (i === index ? { ...row, ...change } : row)));
  }

  async add(): Promise<void> {
    await this.told([...this.all, this.blank], () => this.fieldOf(this.all.length - 1));
  }

  async remove(index: number): Promise<void> {
    await this.told(this.all.filter((_, i) => i !== index), () => this.adder);
  }

  async move(index: number, step: 1 | -1): Promise<void> {
    const rows = [...this.all];
    const [row] = rows.splice(index, 1);
    if (!row || index + step < 0 || index + step > rows.length) return;
    rows.splice(index + step, 0, row);
    await this.told(rows, () => this.fieldOf(index + step));
  }

  private set(rows: Row<K>[]): void {
    this.form.editMetadata(this.part, rows as WireMetadata[K]);
  }

  private async told(rows: Row<K>[], focus: () => string): Promise<void> {
    this.set(rows);
    this.form.commit();
    await tick();
    const field = document.getElementById(focus());
    reveal(field?.closest("[role=group]") ?? field, field);
  }
}

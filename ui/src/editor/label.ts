// A label as it reads now.
import type { WireRun } from "../wire/WireRun";

export function labelText(label: readonly WireRun[]): string {
  return label.filter((run) => !run.del).map((run) => run.text).join("");
}

// House style beside what was seen when the sources were read.
import type { WireCheck } from "../../wire/WireCheck";
import type { WireDraft } from "../../wire/WireDraft";
import type { WireFinding } from "../../wire/WireFinding";

/** The findings of readers that a rule of house style finds too, as long as they stand. */
const SAME: Readonly<Record<string, string>> = {
  "doubled-mark": "doubled-marks",
  "label-gap": "label-order",
  "label-repeated": "label-order",
};

/** Whether house style says the same of the same paragraph: nothing is said twice. */
export function isChecked(finding: WireFinding, checks: readonly WireCheck[]): boolean {
  const rule = SAME[finding.rule];
  return rule !== undefined && checks.some((check) => check.rule === rule && check.paragraph === finding.paragraph);
}

/** How many findings are open. */
export function openFindings({ told, findings, checks }: WireDraft): number {
  return told.length + findings.filter((finding) => !finding.done && !isChecked(finding, checks)).length;
}

// House style beside what was seen when the sources were read.
import type { WireDraft } from "../../wire/WireDraft";
import type { WireFinding } from "../../wire/WireFinding";

/** What readers find and house style looks for too, in the text as it is now. */
const LIVE: ReadonlySet<string> = new Set(["doubled-mark", "label-gap", "label-repeated"]);

/** Whether a finding is left to house style: nothing is said twice, nor when it is mended. */
export function isChecked(finding: WireFinding): boolean {
  return finding.paragraph !== null && LIVE.has(finding.rule);
}

/** How many findings are open. */
export function openFindings({ told, findings }: WireDraft): number {
  return told.length + findings.filter((finding) => !finding.done && !isChecked(finding)).length;
}

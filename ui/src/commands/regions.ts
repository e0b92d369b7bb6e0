// F6 walks the regions of the window, as in other programs.

/** Marks what F6 stops at: `data-region` on the element that takes the focus or holds what does. */
const REGION = "[data-region]";
const FOCUSABLE = "button:not([disabled]):not([tabindex='-1']), input, select, textarea, [contenteditable='true'], [tabindex='0']";

/** Moves the focus to the next (or previous) region that is shown. */
export function nextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGION)].filter((region) => region.offsetParent !== null);
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const from = here < 0 ? (step === 1 ? -1 : 0) : here;
  for (let i = 1; i <= regions.length; i++) {
    const region = regions[(from + step * i + 2 * regions.length) % regions.length];
    const target = region?.matches(FOCUSABLE) ? region : region?.querySelector<HTMLElement>(FOCUSABLE);
    if (target) return target.focus();
  }
}

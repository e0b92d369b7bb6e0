// What was opened or added is shown, with the keyboard in its first field.

const FIELDS = "input, select, textarea, button";

/** Scrolls as little as shows all of `part`, or its beginning where it is taller than the screen; `field` gets the keyboard. */
export function reveal(part: Element | null | undefined, field = part?.querySelector<HTMLElement>(FIELDS)): void {
  if (!part) return;
  field?.focus({ preventScroll: true });
  const tall = part.getBoundingClientRect().height > innerHeight * 0.7;
  part.scrollIntoView({ block: tall ? "start" : "nearest" });
  field?.scrollIntoView({ block: "nearest" });
}

/** The same with what was just put into the page. */
export function revealed(part: HTMLElement): void {
  reveal(part);
}

// Where the keyboard goes when something comes before the eye.

/** To the element itself, as soon as it is there. */
export function focusHere(element: HTMLElement): void {
  element.focus();
}

/** To the first thing in it that can be used. */
export function focusFirst(element: HTMLElement): void {
  element.querySelector<HTMLElement>("button, input, select, textarea")?.focus();
}

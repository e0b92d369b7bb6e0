// Where a menu opens: within the window, on the side the words run to.

/** What a menu belongs to, in pixels of the window; a point has no size. */
export type Box = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

function put(menu: HTMLElement, left: number, top: number): void {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${String(Math.max(0, Math.min(left, innerWidth - width)))}px`;
  menu.style.top = `${String(Math.max(0, Math.min(top, innerHeight - height)))}px`;
}

/** Under `at`, or above it where there is no room. */
export function placeUnder(menu: HTMLElement, at: Box, dir: "ltr" | "rtl"): void {
  const { width, height } = menu.getBoundingClientRect();
  put(menu, dir === "rtl" ? at.right - width : at.left, at.bottom + height > innerHeight ? at.top - height : at.bottom);
}

/** Beside `at`, or on its other side where there is no room. */
export function placeBeside(menu: HTMLElement, at: Box, dir: "ltr" | "rtl"): void {
  const { width } = menu.getBoundingClientRect();
  const [before, after] = [at.left - width, at.right];
  const left = dir === "rtl" ? (before < 0 ? after : before) : after + width > innerWidth ? before : after;
  put(menu, left, at.top);
}

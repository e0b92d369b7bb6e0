// What the user points at stays under the pointer while something else changes.
import { tick } from "svelte";

/** Makes a change after which the element that `place` gives stands where it stood. */
export async function holding(place: () => Element | null | undefined, change: () => Promise<unknown>): Promise<void> {
  const top = () => place()?.getBoundingClientRect().top;
  const was = top();
  await change();
  await tick();
  const now = top();
  if (was !== undefined && now !== undefined) scrollerOf(place())?.scrollBy(0, now - was);
}

function scrollerOf(element: Element | null | undefined): Element | null {
  for (let at = element?.parentElement; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}

/** A list never gets shorter while it is shown: what stands below it does not jump up when entries go. */
export function neverShorter(element: HTMLElement): () => void {
  let tallest = 0;
  const watch = new ResizeObserver(() => {
    tallest = Math.max(tallest, element.offsetHeight);
    element.style.minBlockSize = `${String(tallest)}px`;
  });
  watch.observe(element);
  return () => watch.disconnect();
}

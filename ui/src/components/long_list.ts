// Which entries of a long list are in the page: those near to what is seen.

/** Entries from `from` to before `to`, with this much room before and behind them. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly behind: number;
}

/** So many entries are all in the page. */
export const FEW = 100;

/** Until it is known what is seen. */
export const START: Part = { from: 0, to: FEW, before: 0, behind: 0 };

/** Entries come and go by so many, so that not every line scrolled makes another part. */
const STEP = 16;

/** The part of entries of these heights that is between two heights from the first entry's top. */
export function partBetween(heights: readonly number[], top: number, bottom: number): Part {
  let [first, last, at] = [heights.length, 0, 0];
  heights.forEach((height, i) => {
    if (at + height > top && at < bottom) [first, last] = [Math.min(first, i), i + 1];
    at += height;
  });
  const from = Math.floor(Math.min(first, last) / STEP) * STEP;
  const to = Math.min(heights.length, Math.ceil(last / STEP) * STEP);
  const sum = (part: readonly number[]) => part.reduce((all, height) => all + height, 0);
  return { from, to, before: sum(heights.slice(0, from)), behind: sum(heights.slice(to)) };
}

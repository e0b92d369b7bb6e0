// Pages as the user names them.
import { expect, test } from "vitest";

import { inRange } from "../src/features/print/page_range";

test.each([
  ["", [1, 2, 3, 4, 5]],
  ["2", [2]],
  ["1-2, 5", [1, 2, 5]],
  ["3-", [3, 4, 5]],
  ["-2;4", [1, 2, 4]],
  ["2–3، 5", [2, 3, 5]],
  ["x", [1, 2, 3, 4, 5]],
])("%s", (range, wanted) => {
  expect([1, 2, 3, 4, 5].filter((page) => inRange(range, page))).toEqual(wanted);
});

import { expect, it } from "vitest";
import { spread } from "./sample";

it("takes the given number of items, evenly spaced", () => {
  const items = Array.from({ length: 10 }, (_, index) => index);
  expect(spread(items, 5)).toEqual([0, 2, 4, 6, 8]);
  expect(spread(items, 3)).toEqual([0, 3, 6]);
  expect(spread(items, 10)).toEqual(items);
  expect(spread(items, 99)).toEqual(items);
});

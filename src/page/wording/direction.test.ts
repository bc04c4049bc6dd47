import { expect, it } from "vitest";
import { directionOf } from "./direction";

it.each([
  ["Text", "ltr"],
  ["\u0634\u0631\u062d API", "rtl"],
  ["12. \u05e9\u05dc\u05d5\u05dd", "rtl"],
  ["API \u05e9\u05dc\u05d5\u05dd", "ltr"],
  ["\u4f60\u597d", "ltr"],
  ["12 %", undefined],
  ["", undefined],
] as const)("returns the direction of %s: %s", (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});

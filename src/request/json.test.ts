import { expect, test } from "vitest";
import { jsonProblem } from "./json";

test("valid JSON has no problem", () => {
  expect(jsonProblem('{"a": [1, null]}')).toBeUndefined();
});

test.each([
  ['{\n  "a": 1,\n  b: 2\n}', 3],
  ['{"a": 1', 1],
  ["[\n1,\n2\n", 4],
  ["", 1],
])("%j has its error on line %i", (text, line) => {
  expect(jsonProblem(text)).toMatchObject({ line });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { atOnce } from "../inSlices";
import { findText, mostFound } from "./findText";
import { firstFrom } from "./highlight";

const offsets = (text: string, query: string) => [
  ...atOnce(findText(text, query)),
];

test("finds each match once, whatever the characters", () => {
  const character = fc.constantFrom("a", "A", ".", "*", "[", "\\", "é");
  const text = fc.array(character).map((all) => all.join(""));
  fc.assert(
    fc.property(
      text,
      fc.array(character, { minLength: 1, maxLength: 3 }),
      (where, what) => {
        const query = what.join("");
        const wanted = [];
        for (
          let at = 0;
          (at = where.toLowerCase().indexOf(query.toLowerCase(), at)) >= 0;
          at += query.length
        )
          wanted.push(at);
        expect(offsets(where, query)).toEqual(wanted);
      },
    ),
  );
});

test("finds a match across the boundary of two chunks, once", () => {
  const text = `${"x".repeat(499_998)}needle${"x".repeat(10)}`;
  expect(offsets(text, "needle")).toEqual([499_998]);
  expect(offsets("ab".repeat(300_000), "ab").length).toBe(mostFound);
});

test("finds only accepted matches", () => {
  expect([...atOnce(findText("aXaXa", "a", (at) => at > 0))]).toEqual([2, 4]);
});

test("finds the first offset at or above a limit", () => {
  const found = Int32Array.of(2, 5, 9);
  expect([0, 2, 3, 9, 10].map((limit) => firstFrom(found, limit))).toEqual([
    0, 0, 1, 2, 3,
  ]);
});

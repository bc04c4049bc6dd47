import { expect, test } from "vitest";
import {
  maxDepth,
  maxTextLength,
  measure,
  measureRow,
  maxMembers,
} from "./limits";

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

test("depth counts the levels of objects and arrays", () => {
  expect(measure(nested(maxDepth)).violation).toBeUndefined();
  expect(measure(nested(maxDepth + 1)).violation?.message).toContain(
    `more than ${maxDepth} levels`,
  );
});

test("a value with a million levels is measured without recursion", () => {
  expect(measure({ a: { b: nested(1_000_000) } }).violation).toMatchObject({
    property: "a",
  });
});

test("a cycle counts as too deep", () => {
  const cycle: unknown[] = [];
  cycle.push(cycle, cycle);
  expect(measure(cycle).violation?.message).toContain("levels deep");
});

test("properties and items of all levels are counted", () => {
  const half = Array.from({ length: maxMembers / 2 }, () => 0);
  expect(measure(half).violation).toBeUndefined();
  expect(measure({ a: half, b: { c: half } }).violation).toMatchObject({
    message: expect.stringContaining(`more than ${maxMembers}`) as string,
  });
});

test.each([
  ["Infinity", Infinity],
  ["NaN", NaN],
  ["a bigint", 1n],
  ["a function", () => undefined],
  ["a symbol", Symbol("x")],
  ["a date", new Date()],
  ["bytes", new Uint8Array(1)],
  ["a map", new Map()],
])("%s is not a JSON value", (_, value) => {
  expect(measure({ a: [value] }).violation?.property).toBe("a");
});

test("names and strings count towards the length of an object", () => {
  const half = "x".repeat(maxTextLength / 2);
  expect(measureRow({ a: half }).violation).toBeUndefined();
  expect(measureRow({ a: half, b: half }).violation?.message).toContain(
    `longer than ${maxTextLength}`,
  );
  expect(measureRow({ [half]: 1, b: half }).violation).toBeDefined();
});

import { expect, test } from "vitest";
import { readExtras, withExtras } from "./extraParameters";

const described = [{ in: "query" as const, name: "page" }];

test("adds texts, each name once, and none that is described", () => {
  const extras = [
    { in: "query", name: "page" },
    { in: "header", name: " X-Trace " },
    { in: "header", name: "X-Trace" },
    { in: "query", name: "" },
  ] as const;
  expect(withExtras(described, extras)).toEqual([
    ...described,
    { in: "header", name: "X-Trace", schema: { type: "string" } },
  ]);
});

test("reads what is of the right shape", () => {
  expect(
    readExtras([{ in: "cookie", name: "a" }, null, { in: "query", name: "b" }]),
  ).toEqual([{ in: "query", name: "b" }]);
  expect(readExtras("x")).toBeUndefined();
});

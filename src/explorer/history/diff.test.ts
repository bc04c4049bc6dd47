import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffJson, mostDifferences } from "./diff";

const brief = (before: unknown, after: unknown) =>
  diffJson(before, after).map(({ kind, pointer }) => `${kind} ${pointer}`);

describe("diffJson", () => {
  test("values, added and removed members", () => {
    expect(
      diffJson(
        { a: 1, b: { c: true }, d: 0 },
        { a: 2, b: { c: true, "e/f": 1 } },
      ),
    ).toEqual([
      { kind: "changed", pointer: "/a", before: 1, after: 2 },
      { kind: "added", pointer: "/b/e~1f", after: 1 },
      { kind: "removed", pointer: "/d", before: 0 },
    ]);
  });

  test("items of a list are matched by what names them", () => {
    expect(
      brief(
        [{ pk: 1, on: true }, { pk: 2, on: true }, { pk: 3 }],
        [{ pk: 2, on: false }, { pk: 1, on: true }, { pk: 4 }],
      ),
    ).toEqual(["changed /0/on", "added /2", "removed /2"]);
    expect(brief(["a", "b"], ["b", "c"])).toEqual(["added /1", "removed /0"]);
    expect(brief(["a", "a"], ["a"])).toEqual(["removed /1"]);
    expect(brief([[1], [2]], [[1], [3]])).toEqual([
      "added /1/0",
      "removed /1/0",
    ]);
  });

  test("a value of another kind is a change of the whole", () => {
    expect(brief({ a: [] }, { a: {} })).toEqual(["changed /a"]);
    expect(brief(null, {})).toEqual(["changed "]);
  });

  test("nothing differs from itself; there is an end", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(diffJson(value, structuredClone(value))).toEqual([]);
      }),
    );
    const many = Array.from({ length: 2000 }, (_, index) => index);
    expect(diffJson({ a: many }, { a: many.map(String) })).toHaveLength(
      mostDifferences,
    );
  });
});

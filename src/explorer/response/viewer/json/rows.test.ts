import fc from "fast-check";
import { expect, test } from "vitest";
import { atOnce } from "../inSlices";
import { indexJson } from "./indexJson";
import {
  foldedBelow,
  initialFolds,
  rowOf,
  siblingsUnfolded,
  unfoldedTo,
  visibleRows,
  withFold,
} from "./rows";
import { rawOf, valueAt } from "./values";

const indexOf = (text: string, isSequence = false) =>
  atOnce(indexJson(text, { isSequence }));

test("rows are the lines of the formatted text", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const index = indexOf(JSON.stringify(value));
      const rows = visibleRows(index, initialFolds(index));
      expect(rows.length).toBe(
        JSON.stringify(value, null, 1).split("\n").length,
      );
    }),
  );
});

test("each visible value is found at its row, whatever is folded", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.array(fc.nat()), (value, folded) => {
      const index = indexOf(JSON.stringify(value));
      let folds = initialFolds(index);
      for (const one of folded)
        folds = withFold(folds, one % index.count, true);
      const rows = visibleRows(index, folds);
      const visible = new Map([...rows].map((one, row) => [one, row]));
      for (let one = 0; one < index.count; one++)
        expect(rowOf(rows, one)).toBe(visible.get(one) ?? -1);
    }),
  );
});

test("a folded value has one row and is unfolded to show a descendant", () => {
  const index = indexOf('{"a":{"b":[1,{"c":2}]},"d":{"e":3}}');
  const folds = foldedBelow(index, 1);
  const shown = (of: typeof folds) =>
    [...visibleRows(index, of)].map((row) =>
      row < 0 ? "end" : rawOf(index, row),
    );
  expect(shown(folds)).toHaveLength(4);
  const c = valueAt(index, "/a/b/1/c");
  const reached = unfoldedTo(index, folds, c);
  expect(rowOf(visibleRows(index, reached), c)).toBeGreaterThan(0);
  expect(shown(reached)).toContain('{"e":3}');
  const both = siblingsUnfolded(index, folds, valueAt(index, "/a"));
  expect(shown(both)).toContain("3");
});

test("a sequence has rows only for its values", () => {
  const index = indexOf("1\n[2]\n", true);
  expect([...visibleRows(index, initialFolds(index))]).toEqual([1, 2, 3, ~2]);
});

test("each result of a long page initially has one row", () => {
  const results = Array.from({ length: 3000 }, (_, pk) => ({ pk, name: "x" }));
  const index = indexOf(
    JSON.stringify({ pagination: { count: 3000 }, results }),
  );
  const rows = [...visibleRows(index, initialFolds(index))];
  expect(rows.length).toBe(3000 + 5);
  expect(rowOf(Int32Array.from(rows), valueAt(index, "/results/2999"))).toBe(
    3002,
  );
});

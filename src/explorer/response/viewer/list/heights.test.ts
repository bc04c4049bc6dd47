import fc from "fast-check";
import { expect, test } from "vitest";
import { RowHeights, scaleOf } from "./heights";

test("rows are positioned below the heights of the rows above", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 1 }),
      fc.array(fc.nat()),
      (wanted, order) => {
        const heights = new RowHeights(wanted.length, 20);
        const rows = [
          ...order.map((at) => at % wanted.length),
          ...wanted.keys(),
        ];
        for (const row of rows) heights.measure(row, wanted[row] ?? 0);
        let top = 0;
        for (const [row, height] of wanted.entries()) {
          expect(heights.offset(row)).toBe(top);
          expect(heights.rowAt(top)).toBe(row);
          expect(heights.rowAt(top + height - 1)).toBe(row);
          top += height;
        }
        expect(heights.total).toBe(top);
      },
    ),
  );
});

test("a row that is measured again gets its new height", () => {
  const heights = new RowHeights(3, 20);
  expect(heights.measure(1, 60)).toBe(true);
  expect(heights.measure(1, 60)).toBe(false);
  expect(heights.measure(1, 20)).toBe(true);
  expect(heights.total).toBe(60);
});

test("a list taller than an element can be is scrollable from start to end", () => {
  const scale = scaleOf(100_000_000, 400);
  expect(scale.height).toBeLessThan(16_000_000);
  expect(scale.toContent(0)).toBe(0);
  expect(scale.toContent(scale.height - 400)).toBeCloseTo(100_000_000 - 400);
  expect(scaleOf(2000, 400)).toMatchObject({ height: 2000 });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { distance } from "./distance";

it.each([
  ["password", "pasword", 1],
  ["service", "serivce", 1],
  ["group", "gruop", 1],
  ["provider", "provider", 0],
  ["application", "aplicaton", 2],
  ["user", "users", 1],
  ["token", "brand", 3],
  ["a".repeat(70), "a".repeat(70), 3],
])("is right from %s to %s", (a, b, expected) => {
  expect(distance(a, b, 2)).toBe(expected);
});

/** The textbook algorithm with the complete table. */
function slowly(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) =>
      row === 0 ? column : column === 0 ? row : 0,
    ),
  );
  const at = (row: number, column: number) => table[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row++)
    for (let column = 1; column <= b.length; column++) {
      const costs = [
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
      ];
      if (
        row > 1 &&
        column > 1 &&
        a[row - 1] === b[column - 2] &&
        a[row - 2] === b[column - 1]
      )
        costs.push(at(row - 2, column - 2) + 1);
      const line = table[row];
      if (line) line[column] = Math.min(...costs);
    }
  return at(a.length, b.length);
}

it("equals the textbook algorithm up to the limit", () => {
  const word = fc.string({
    unit: fc.constantFrom("a", "b", "c"),
    maxLength: 8,
  });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, limit) => {
      expect(distance(a, b, limit)).toBe(Math.min(slowly(a, b), limit + 1));
    }),
  );
});

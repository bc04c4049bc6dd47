import { expect, test } from "vitest";
import { hexRows } from "./hex";

test("shows the first bytes in rows, as numbers and as characters", () => {
  const bytes = Uint8Array.from({ length: 600 }, (_, at) => at % 256);
  const rows = hexRows(bytes);
  expect(rows).toHaveLength(64);
  expect(rows[8]).toEqual({
    offset: "00000040",
    hex: "40 41 42 43 44 45 46 47",
    text: "@ABCDEFG",
  });
  expect(rows[1]?.text).toBe("........");
  expect(hexRows(Uint8Array.of(255))).toEqual([
    { offset: "00000000", hex: "ff", text: "." },
  ]);
});

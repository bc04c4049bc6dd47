import fc from "fast-check";
import { expect, test } from "vitest";
import { TextReader } from "./TextReader";

test("text is the same however its bytes are split", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.array(fc.nat()),
      (text, cuts) => {
        const bytes = new TextEncoder().encode(text);
        const reader = new TextReader("utf-8");
        for (const cut of cuts
          .map((one) => one % (bytes.length + 1))
          .sort((a, b) => a - b))
          expect(
            text.startsWith(reader.read(bytes.subarray(0, cut)) ?? "?"),
          ).toBe(true);
        expect(reader.read(bytes)).toBe(text.replace(/^\uFEFF/, ""));
        expect(reader.read(bytes)).toBe(text.replace(/^\uFEFF/, ""));
      },
    ),
  );
});

test("bytes that are not text, or have an unknown charset, yield undefined", () => {
  const reader = new TextReader("utf-8");
  const bytes = Uint8Array.of(97, 255, 98);
  expect(reader.read(bytes.subarray(0, 1))).toBe("a");
  expect(reader.read(bytes)).toBeUndefined();
  expect(reader.read(Uint8Array.of(97, 255, 98, 99))).toBeUndefined();
  expect(new TextReader("no-such").read(bytes)).toBeUndefined();
});

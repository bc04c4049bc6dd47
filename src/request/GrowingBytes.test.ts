import fc from "fast-check";
import { expect, test } from "vitest";
import { GrowingBytes } from "./GrowingBytes";

test("bytes keep their order, and earlier views do not change", () => {
  const piece = fc.uint8Array({ maxLength: 40_000 });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const bytes = new GrowingBytes();
      const seen: { read: Uint8Array; wanted: number[] }[] = [];
      const all: number[] = [];
      for (const one of pieces) {
        bytes.append(one);
        for (const byte of one) all.push(byte);
        seen.push({ read: bytes.soFar(), wanted: [...all] });
      }
      for (const { read, wanted } of seen) expect([...read]).toEqual(wanted);
      expect([...bytes.whole()]).toEqual(all);
      expect(bytes.length).toBe(all.length);
    }),
    { numRuns: 20 },
  );
});

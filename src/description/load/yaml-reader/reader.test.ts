import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { readYaml } from ".";
import { alphabet, corpus, difference } from "./testing/compare";

const runs = Number(process.env["FUZZ_RUNS"] ?? 2000);

const text = fc.oneof(
  fc
    .array(fc.constantFrom(...alphabet, "word", "words "), { maxLength: 12 })
    .map((parts) => parts.join("")),
  fc.lorem({ maxCount: 30 }),
  fc.string({ unit: "grapheme" }),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text,
    fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(
      text.filter((key) => key !== "__proto__"),
      tie("value"),
      { maxKeys: 4 },
    ),
  ),
}));
const style = fc.record({
  lineWidth: fc.constantFrom(0, 20, 80),
  indent: fc.constantFrom(1, 2, 4),
  indentSeq: fc.boolean(),
  blockQuote: fc.constantFrom<boolean | "literal" | "folded">(
    ...[true, false, "literal" as const, "folded" as const],
  ),
  defaultStringType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE"),
  collectionStyle: fc.constantFrom("any", "block", "flow"),
} as const);

describe("what is read", () => {
  it.each(corpus.map((one, index) => [index, one] as const))(
    "is read at all: text %i",
    (_, one) => {
      expect(readYaml(one)).toBeDefined();
      expect(difference(one)).toBeUndefined();
    },
  );

  it.each([
    ["a line separator in a comment", "a:\n  - # x\u2028y\n    b: 1\n"],
    ["a no-break space at the end", "a: null\u00a0\nb\u00a0: {c: d\u00a0}\n"],
    [
      "numbers that JavaScript cannot hold",
      "a: 1e3200\nb: {c: [9007199254740993]}\n",
    ],
    ["a missing item", "a:\n  -\n  - 1\n"],
  ])("is the same with %s", (_, one) => {
    expect(readYaml(one)).toBeDefined();
    expect(difference(one)).toBeUndefined();
  });

  it("is the same in every style", () => {
    let left = 0;
    fc.assert(
      fc.property(value, style, (inner, options) => {
        const written = stringify({ a: inner, b: [inner] }, options);
        if (!readYaml(written)) left++;
        expect(difference(written)).toBeUndefined();
      }),
      { numRuns: runs },
    );
    expect(left).toBeLessThan(runs / 2);
  });

  it("matches the full parser or is left to it, for any broken input", () => {
    const edit = fc.record({
      at: fc.nat(2000),
      length: fc.nat(6),
      insert: fc.constantFrom(...alphabet, ""),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...corpus),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        (one, edits) => {
          const changed = edits.reduce((before, { at, length, insert }) => {
            const from = at % before.length;
            return before.slice(0, from) + insert + before.slice(from + length);
          }, one);
          expect(difference(changed)).toBeUndefined();
        },
      ),
      { numRuns: runs },
    );
  });
});

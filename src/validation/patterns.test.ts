import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPattern } from "./patterns";
import { toRe2 } from "./re2-syntax";

const find = (pattern: string, text: string) => readPattern(pattern).find(text);

/** Runs `work` and returns its result and duration in milliseconds. */
function timed<T>(work: () => T): [result: T, milliseconds: number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

describe("patterns that RE2 supports take linear time", () => {
  test.each([
    ["^(a+)+$", "a"],
    ["^(a|a)*$", "a"],
    ["^(a|aa)+$", "a"],
    ["(.*)*x(.*)*y", "x"],
    ["^([\\w.-]+)+@example\\.com$", "a"],
    ["^(?:\\s*\\w+\\s*,?)+$", "a"],
  ])("%s", (pattern, letter) => {
    expect(toRe2(pattern)).toBeDefined();
    const text = `${letter.repeat(100_000)}!`;
    const [result, time] = timed(() => find(pattern, text));
    expect(result).toBe(false);
    expect(time).toBeLessThan(1_000);
  });
});

describe("patterns that RE2 does not support are stopped", () => {
  test.each(["^(?=(a+)+$)a", "^(a+)+\\1$", "^(a+)+(?!b)$"])("%s", (pattern) => {
    expect(toRe2(pattern)).toBeUndefined();
    expect(find(pattern, "aa")).toBeDefined();
    const text = `${"a".repeat(40)}!`;
    const [result, time] = timed(() => find(pattern, text));
    expect(result).toBeUndefined();
    expect(time).toBeLessThan(1_000);
    const [again, timeAgain] = timed(() => find(pattern, text));
    expect(again).toBeUndefined();
    expect(timeAgain).toBeLessThan(50);
  });

  test("a linear pattern with a huge program is stopped as well", () => {
    const pattern = `(?:${"[a-z]{0,1000}|".repeat(200)}b)$`;
    const [, time] = timed(() => find(pattern, "xy".repeat(5_000)));
    expect(time).toBeLessThan(2_000);
  });
});

test("an invalid regular expression is rejected", () => {
  expect(() => readPattern("(")).toThrow(SyntaxError);
});

test.each([
  ["^[^@\\s]+$", "a\u00a0b", false],
  ["^\\S+$", "a\u2003b", false],
  ["^a.b$", "a\u2028b", false],
  ["^.$", "\u{1f600}", true],
  ["^[\\w.+-]+$", "a.b+c-d", true],
  ["^[[\\]]+$", "[]", true],
  ["\\u0041\\u{1F600}", "A\u{1f600}", true],
  ["^(?<year>\\d{4})-\\d\\d$", "2024-09", true],
  ["^\\p{Lu}", "Ä", true],
  ["a/b", "a/b", true],
  ["^\\Z$", "Z", true],
  ["^a{2,5000}$", "aaa", true],
])("%s in %j: %s", (pattern, text, expected) => {
  expect(find(pattern, text)).toBe(expected);
});

test("finds what ECMAScript's own engine finds", () => {
  const atom = fc.constantFrom(
    ...["a", "b", ".", "-", "/"],
    ...["\\d", "\\s", "\\S", "\\w", "\\W", "\\b", "[a-c]", "[^\\s-]", "\\."],
    ...["[.*]", "[\\w-]", "\\u0061", "\\x2d", "(?:a|b.)", "(\\s|a)", "^", "$"],
  );
  const isAnchor = (text: string) => ["^", "$", "\\b"].includes(text);
  const term = fc
    .tuple(atom, fc.constantFrom("", "", "*", "+", "?", "{2}", "{1,3}?"))
    .map(([one, count]) => (isAnchor(one) ? one : one + count));
  const pattern = fc.array(term, { maxLength: 5 }).map((all) => all.join(""));
  const text = fc.string({
    unit: fc.constantFrom(
      ...["a", "b", "1", " ", ".", "-", "/", "*"],
      ...["\n", "\r", "\u00a0", "\u2028", "\u{1f600}"],
    ),
    maxLength: 8,
  });
  fc.assert(
    fc.property(pattern, text, (source, value) => {
      expect(toRe2(source)).toBeDefined();
      expect(find(source, value)).toBe(new RegExp(source, "u").test(value));
    }),
    { numRuns: 3_000 },
  );
});

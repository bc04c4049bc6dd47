import { describe, expect, it } from "vitest";
import { parseJson } from "./json";

describe("parsing JSON", () => {
  it.each([
    '{"a": {"b\\"": [1, "x:", "y\\\\", ": \\": {"]}, "c" : null}',
    '[{"": ""}, {"a\\u0022": "\\ud83d\\ude00"}]',
    "{}",
    ' \n{ "a" :1 }',
  ])("returns the value of %s", (text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  it.each([
    '{"a": 1, "a": 2}',
    '{"x": {"a": 1, "\\u0061": 2}}',
    '{"a": 1,}',
    '{"a": 1} x',
    "a: 1",
    '"text"',
    "",
    "{a: 1}",
  ])("returns undefined for %s", (text) => {
    expect(parseJson(text)).toBeUndefined();
  });

  it("accepts long texts and deep nesting", () => {
    const long = { a: "x".repeat(5_000_000), b: '\\"'.repeat(500_000) };
    expect(parseJson(JSON.stringify(long))).toEqual(long);
    const deep = '{"a":'.repeat(5000) + "1" + "}".repeat(5000);
    expect(parseJson(deep)).toBeDefined();
  });
});

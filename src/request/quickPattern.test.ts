import { expect, test } from "vitest";
import { isQuick } from "./quickPattern";

test.each([
  "^[-a-zA-Z0-9_]+$",
  "^\\d{4}$",
  "^(a|b)$",
  "^[a+*]+$",
  "\\(\\)+",
  "^https?://",
])("%s is quick", (pattern) => {
  expect(isQuick(pattern, "text")).toBe(true);
  expect(isQuick(pattern, "a".repeat(5_000))).toBe(false);
});

test.each(["^(a+)+$", "(a|a)*b", "a*a*b", "(a)\\1", "(?=a)", "(a|a){30}"])(
  "%s is not quick",
  (pattern) => {
    expect(isQuick(pattern)).toBe(false);
  },
);

import { expect, test } from "vitest";
import { retryAt } from "./retryAfter";

test("seconds, a date, and what is neither", () => {
  const now = Date.parse("2026-01-01T12:00:00Z");
  expect(retryAt("12", now)).toBe(now + 12_000);
  expect(retryAt("Thu, 01 Jan 2026 12:01:00 GMT", now)).toBe(now + 60_000);
  expect(retryAt("soon", now)).toBeUndefined();
  expect(retryAt(undefined, now)).toBeUndefined();
});

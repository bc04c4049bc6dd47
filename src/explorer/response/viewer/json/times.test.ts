import { expect, test } from "vitest";
import { distanceFromNow } from "./times";

const now = Date.parse("2026-03-10T12:00:00Z");

test.each([
  ["2026-03-10T12:00:00Z", "now"],
  ["2026-03-10T11:58:00.123456Z", "2 minutes ago"],
  ["2026-03-10T14:00:00+02:00", "now"],
  ["2026-03-13T12:00:00Z", "in 3 days"],
  ["2025-03-09", "last year"],
  ["2024-01-01T00:00:00Z", "2 years ago"],
  ["2026-13-45", undefined],
  ["2026", undefined],
  ["10.0.0.1", undefined],
])("%s is %s", (text, distance) => {
  expect(distanceFromNow(text, now)).toBe(distance);
});

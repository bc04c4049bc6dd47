import { expect, test } from "vitest";
import { before, type HistoryEntry, withinLimits } from "./history";

const entry = (
  id: number,
  { url = "https://api.example/a", status = 200, bytes = 1 } = {},
): HistoryEntry => ({
  ...{ id, at: id, method: "get", path: "/a", title: "A", page: "/a/", status },
  ...{ account: undefined, draft: { values: {}, inputs: {} } },
  request: { method: "GET", url, headers: [], cookies: [] },
  response: {
    ...{ status, statusText: "", url, redirected: false, headers: [] },
    ...{ bytes: new Uint8Array(bytes), firstByte: 0, total: 0, receivedAt: id },
  },
  writable: () => ({ values: {}, inputs: {} }),
  har: () => {
    throw new Error("Not exported.");
  },
});

test("the latest success of the same URL comes before", () => {
  const asked = entry(5);
  const all = [
    asked,
    entry(4, { status: 500 }),
    entry(3, { url: "https://api.example/b" }),
    entry(2),
    entry(1),
  ];
  expect(before(all, asked)?.id).toBe(2);
  expect(before(all, { ...asked, id: 1 })).toBeUndefined();
});

test("old ones go by number and by size; the latest stays, however large", () => {
  const many = Array.from({ length: 80 }, (_, index) => entry(80 - index));
  expect(withinLimits(many)).toHaveLength(50);
  const large = [entry(2, { bytes: 20_000_000 }), entry(1)];
  expect(withinLimits(large)).toHaveLength(1);
  expect(
    withinLimits([entry(3), entry(2, { bytes: 10_000_000 }), entry(1)]),
  ).toHaveLength(1);
});

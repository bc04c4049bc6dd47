import { expect, test } from "vitest";
import type { HistoryEntry } from "./history";
import { readHistory, writable } from "./kept";

const entry: HistoryEntry = {
  ...{ id: 1, at: 5, method: "post", path: "/a", title: "A", page: "/a/" },
  ...{ account: "mira", status: 200 },
  draft: { values: { "query.token": "canary" }, inputs: {} },
  writable: () => ({ values: { "query.page": 2 }, inputs: {} }),
  request: {
    ...{ method: "POST", url: "https://api.example/a?token=TOKEN" },
    ...{ headers: [], cookies: [] },
    body: { kind: "text", mediaType: "application/json", text: "{}" },
  },
  response: {
    ...{ status: 200, statusText: "", url: "", redirected: false, headers: [] },
    bytes: new TextEncoder().encode('{"key":"canary"}'),
    ...{ firstByte: 1, total: 2, receivedAt: 5 },
  },
  har: () => ({
    ...{ status: 200, statusText: "", headers: [], firstByte: 1, total: 2 },
    ...{ size: 16, text: '{"key":"KEY"}' },
  }),
};

test("what is written has placeholders, and is read back as it is", () => {
  const text = JSON.stringify([writable(entry)]);
  expect(text).not.toContain("canary");
  const [read] = readHistory(text);
  expect(read).toMatchObject({
    ...{ id: 1, path: "/a", status: 200, account: "mira" },
    request: { url: entry.request.url, body: { text: "{}" } },
    draft: { values: { "query.page": 2 } },
  });
  expect(new TextDecoder().decode(read?.response.bytes)).toBe('{"key":"KEY"}');
});

test("a storage may hold anything", () => {
  expect(readHistory("x")).toEqual([]);
  expect(readHistory('[null, {"id": 1}, {"har": 1}]')).toEqual([]);
});

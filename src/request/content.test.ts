import { expect, test } from "vitest";
import { contentOf } from "./content";
import type { ReceivedResponse } from "./receive";

const received = (
  body: string | Uint8Array<ArrayBuffer>,
  type?: string,
  disposition?: string,
): ReceivedResponse => ({
  status: 200,
  statusText: "OK",
  url: "https://a.example/",
  redirected: false,
  headers: [
    ...(type ? [["content-type", type] as [string, string]] : []),
    ...(disposition
      ? [["content-disposition", disposition] as [string, string]]
      : []),
  ],
  bytes: typeof body === "string" ? new TextEncoder().encode(body) : body,
  firstByte: 0,
  total: 0,
  receivedAt: 0,
});

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]);

test("JSON is kept as received", () => {
  const odd =
    '{"trail":1.10,"neg":-0,"big":12345678901234567890,"dup":1,"dup":[],"10":{},"9":[1e2]}';
  expect(contentOf(received(odd, "application/problem+json"))).toMatchObject({
    kind: "json",
    text: odd,
  });
});

test("text is decoded with its charset", () => {
  expect(
    contentOf(received(new Uint8Array([0xfc]), "text/plain; charset=latin1")),
  ).toMatchObject({ kind: "text", text: "ü", fileName: "response.txt" });
});

test.each([
  ["application/json; charset=utf-8", "json"],
  ["application/vnd.crane.v2+json", "json"],
  ["application/x-ndjson", "json-sequence"],
  ["application/jsonl", "json-sequence"],
  ["application/json-seq", "json-sequence"],
  ["text/event-stream; charset=utf-8", "events"],
  ["application/xml", "markup"],
  ["application/atom+xml", "markup"],
  ["text/html", "markup"],
  ["text/csv; charset=utf-8; header=present", "csv"],
  ["application/yaml", "text"],
  ["text/markdown", "text"],
  ["", "text"],
  ["image/svg+xml", "image"],
  ["audio/mpeg", "audio"],
  ["video/mp4", "video"],
  ["application/pdf", "pdf"],
  ["application/zip", "binary"],
])("%s is shown as %s", (type, kind) => {
  expect(contentOf(received("a", type)).kind).toBe(kind);
});

test("an empty body, and bodies that are not text", () => {
  expect(contentOf(received("", "application/json"))).toEqual({ kind: "none" });
  expect(contentOf(received(png, "image/png"))).toMatchObject({
    kind: "image",
    mediaType: "image/png",
    fileName: "response.png",
  });
  expect(contentOf(received(png, "text/plain")).kind).toBe("binary");
  expect(contentOf(received(png)).kind).toBe("binary");
});

test.each([
  ['attachment; filename="a b.png"', "a b.png"],
  ["attachment", "response.png"],
])("derives the file name: %s", (disposition, fileName) => {
  expect(contentOf(received(png, "image/png", disposition))).toMatchObject({
    fileName,
  });
});

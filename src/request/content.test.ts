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

test("JSON is formatted without changing numbers or members", () => {
  expect(contentOf(received('{"a":1}', "application/json"))).toEqual({
    kind: "json",
    fileName: "response.json",
    raw: '{"a":1}',
    text: '{\n  "a": 1\n}',
  });
  const odd =
    '{"trail":1.10,"neg":-0,"big":12345678901234567890,"dup":1,"dup":[],"10":{},"9":[1e2]}';
  expect(contentOf(received(odd, "application/problem+json"))).toMatchObject({
    text: '{\n  "trail": 1.10,\n  "neg": -0,\n  "big": 12345678901234567890,\n  "dup": 1,\n  "dup": [],\n  "10": {},\n  "9": [\n    1e2\n  ]\n}',
  });
  expect(contentOf(received("{broken", "application/json"))).toMatchObject({
    text: "{broken",
  });
});

test("digits in strings are not treated as numbers", () => {
  const text = '{"pk":"7e0ecba9-4ead-49d5-9000-0000000000001","n":1}';
  expect(contentOf(received(text, "application/json"))).toEqual({
    kind: "json",
    fileName: "response.json",
    raw: text,
    text: JSON.stringify(JSON.parse(text), null, 2),
  });
});

test("text is decoded with its charset", () => {
  expect(
    contentOf(received(new Uint8Array([0xfc]), "text/plain; charset=latin1")),
  ).toEqual({ kind: "text", text: "ü", fileName: "response.txt" });
});

test("an empty body, and bodies that are not text", () => {
  expect(contentOf(received("", "application/json"))).toEqual({ kind: "none" });
  expect(contentOf(received(png, "image/png"))).toEqual({
    kind: "image",
    mediaType: "image/png",
    fileName: "response.png",
  });
  expect(contentOf(received(png, "application/pdf")).kind).toBe("binary");
  expect(contentOf(received(png)).kind).toBe("binary");
});

test.each([
  ['attachment; filename="a b.png"', "a b.png"],
  ["attachment; filename*=UTF-8''%C3%BC.png; filename=u.png", "ü.png"],
  ["attachment; filename=../../etc/passwd", ".._.._etc_passwd"],
  ["attachment; filename*=UTF-8''%E0%A4%A", "%E0%A4%A"],
  ["attachment", "response.png"],
])("derives the file name: %s", (disposition, fileName) => {
  expect(contentOf(received(png, "image/png", disposition))).toMatchObject({
    fileName,
  });
});

import { expect, test } from "vitest";
import { contentOf } from "./content";
import type { ReceivedResponse } from "./send";

const answer = (
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

test("JSON is laid out, numbers too long for JavaScript stay as sent", () => {
  expect(contentOf(answer('{"a":1}', "application/json"))).toEqual({
    kind: "json",
    fileName: "response.json",
    text: '{\n  "a": 1\n}',
  });
  const big = '{"a":12345678901234567890}';
  expect(contentOf(answer(big, "application/problem+json"))).toEqual({
    kind: "json",
    fileName: "response.json",
    text: big,
  });
  expect(contentOf(answer("{broken", "application/json"))).toMatchObject({
    text: "{broken",
  });
});

test("digits in texts are no numbers", () => {
  const text = '{"pk":"7e0ecba9-4ead-49d5-9000-0000000000001","n":1}';
  expect(contentOf(answer(text, "application/json"))).toEqual({
    kind: "json",
    fileName: "response.json",
    text: JSON.stringify(JSON.parse(text), null, 2),
  });
});

test("text in its own charset", () => {
  expect(
    contentOf(answer(new Uint8Array([0xfc]), "text/plain; charset=latin1")),
  ).toEqual({ kind: "text", text: "ü", fileName: "response.txt" });
});

test("no body, and bodies that are no text", () => {
  expect(contentOf(answer("", "application/json"))).toEqual({ kind: "none" });
  expect(contentOf(answer(png, "image/png"))).toEqual({
    kind: "binary",
    mediaType: "image/png",
    fileName: "response.png",
  });
  expect(contentOf(answer(png)).kind).toBe("binary");
});

test.each([
  ['attachment; filename="a b.png"', "a b.png"],
  ["attachment; filename*=UTF-8''%C3%BC.png; filename=u.png", "ü.png"],
  ["attachment; filename=../../etc/passwd", ".._.._etc_passwd"],
  ["attachment; filename*=UTF-8''%E0%A4%A", "%E0%A4%A"],
  ["attachment", "response.png"],
])("names the file: %s", (disposition, fileName) => {
  expect(contentOf(answer(png, "image/png", disposition))).toMatchObject({
    fileName,
  });
});

import { describe, expect, test } from "vitest";
import { bodyKind, buildBody } from "./body";

const file = new File(["x"], "a.svg", { type: "image/svg+xml" });

test.each([
  ["application/json", "json"],
  ["application/vnd.oai.openapi+json; charset=utf-8", "json"],
  ["application/x-www-form-urlencoded", "fields"],
  ["multipart/form-data", "fields"],
  ["application/yaml", "text"],
  ["text/plain", "text"],
  ["application/octet-stream", "file"],
  ["application/jsonish", "file"],
])("%s is entered as %s", (mediaType, kind) => {
  expect(bodyKind(mediaType)).toBe(kind);
});

describe("buildBody", () => {
  test("JSON is sent as typed, and blank text is no body", () => {
    const text = '{ "a" : 1 }\n';
    expect(buildBody("application/json", {}, { text })).toEqual({
      kind: "text",
      mediaType: "application/json",
      text,
    });
    expect(buildBody("application/json", {}, { text: " \n" })).toBeUndefined();
  });

  test("multipart: files, objects as JSON, encoding's content type", () => {
    expect(
      buildBody(
        "multipart/form-data",
        {
          encoding: {
            note: { contentType: "text/markdown" },
            file: { contentType: "image/png, image/*" },
          },
        },
        {
          fields: {
            file,
            clear: false,
            meta: { a: 1 },
            tags: ["a", "b"],
            note: "x",
            unset: undefined,
          },
        },
      ),
    ).toEqual({
      kind: "multipart",
      parts: [
        { name: "file", value: file },
        { name: "clear", value: "false" },
        { name: "meta", value: '{"a":1}', mediaType: "application/json" },
        { name: "tags", value: "a" },
        { name: "tags", value: "b" },
        { name: "note", value: "x", mediaType: "text/markdown" },
      ],
    });
    expect(buildBody("multipart/form-data", {}, {})).toBeUndefined();
  });

  test("urlencoded follows style and explode", () => {
    expect(
      buildBody(
        "application/x-www-form-urlencoded",
        { encoding: { scope: { style: "spaceDelimited", explode: false } } },
        { fields: { a: "x&y", list: [1, 2], scope: ["p", "q"] } },
      ),
    ).toMatchObject({ text: "a=x%26y&list=1&list=2&scope=p%20q" });
  });

  test("a file is sent as the body", () => {
    expect(buildBody("image/png", {}, { file })).toEqual({
      kind: "file",
      mediaType: "image/png",
      file,
    });
  });
});

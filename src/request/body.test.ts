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
  ["application/merge-patch+json", "json"],
  ["application/json-patch+json", "json"],
  ["application/json-seq", "text"],
  ["application/geo+json-seq", "text"],
  ["application/stream+json", "text"],
  ["application/x-ndjson", "text"],
  ["application/jsonl", "text"],
  ["application/x-yaml", "text"],
  ["application/soap+xml; charset=utf-8", "text"],
  ["application/graphql", "text"],
  ["application/sql", "text"],
  ["text/*", "text"],
  ["multipart/mixed", "fields"],
  ["*/*", "file"],
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

  test("text is sent as typed, including white space", () => {
    expect(buildBody("text/plain", {}, { text: " \n" })).toMatchObject({
      text: " \n",
    });
    expect(buildBody("text/plain", {}, { text: "" })).toBeUndefined();
  });

  test.each([
    ["text/*", undefined, "text/plain"],
    ["text/*", "text/markdown", "text/markdown"],
    ["application/*+json", undefined, "application/json"],
    ["application/*+json", "application/ld+json", "application/ld+json"],
  ])("%s with the choice %s is sent as %s", (range, mediaType, expected) => {
    const input = { text: "1", ...(mediaType && { mediaType }) };
    expect(buildBody(range, {}, input)).toMatchObject({ mediaType: expected });
  });

  test("for a range of types, a file is sent as the reader's choice or its own type", () => {
    expect(buildBody("image/*", {}, { file })).toMatchObject({
      mediaType: "image/svg+xml",
    });
    const mediaType = "image/png";
    expect(buildBody("image/*", {}, { file, mediaType })).toMatchObject({
      mediaType,
    });
  });

  test("multipart types other than form-data keep their name", () => {
    const fields = { a: "1" };
    expect(buildBody("multipart/mixed", {}, { fields })).toEqual({
      kind: "multipart",
      mediaType: "multipart/mixed",
      parts: [{ name: "a", value: "1" }],
    });
    expect(
      buildBody("multipart/form-data; x=y", {}, { fields }),
    ).not.toHaveProperty("mediaType");
  });

  test("a file is sent as the body", () => {
    expect(buildBody("image/png", {}, { file })).toEqual({
      kind: "file",
      mediaType: "image/png",
      file,
    });
  });
});

import { describe, expect, test } from "vitest";
import type { Description, Encoding } from "../description/model/types";
import { buildBody, type FieldValue, operationBody } from "./body";

const value = { a: 1, b: ["x", "y z"] };

/** Returns the text of a urlencoded form with one field. */
function urlencoded(field: FieldValue, encoding?: Encoding) {
  const body = buildBody(
    "application/x-www-form-urlencoded",
    encoding ? { encoding: { f: encoding } } : {},
    { fields: { f: field } },
  );
  return body?.kind === "text" ? decodeURIComponent(body.text) : body;
}

describe("fields of a urlencoded form", () => {
  test.each<[string, FieldValue, Encoding | undefined, string]>([
    [
      "objects are JSON by default",
      value,
      undefined,
      'f={"a":1,"b":["x","y z"]}',
    ],
    [
      "an empty encoding object changes nothing",
      value,
      {},
      'f={"a":1,"b":["x","y z"]}',
    ],
    ["lists are repeated by default", ["x", "y"], undefined, "f=x&f=y"],
    [
      "objects in lists are JSON",
      [{ a: 1 }, { a: 2 }],
      undefined,
      'f={"a":1}&f={"a":2}',
    ],
    [
      "a content type makes JSON of a list",
      ["x", "y"],
      { contentType: "application/json" },
      'f=["x","y"]',
    ],
    [
      "a style writes an object as in a query",
      { a: 1, b: 2 },
      { style: "form" },
      "a=1&b=2",
    ],
    ["deepObject", { a: 1 }, { style: "deepObject" }, "f[a]=1"],
    [
      "explode alone is a style",
      { a: 1, b: 2 },
      { explode: false },
      "f=a,1,b,2",
    ],
    [
      "spaceDelimited",
      ["x", "y"],
      { style: "spaceDelimited", explode: false },
      "f=x y",
    ],
    [
      "an object of another content type keeps its name",
      { a: 1 },
      { contentType: "text/plain" },
      'f={"a":1}',
    ],
    [
      "a style wins over a content type",
      { a: 1 },
      { style: "form", contentType: "application/json" },
      "a=1",
    ],
    ["the empty string is a value", "", undefined, "f="],
  ])("%s", (_, field, encoding, expected) => {
    expect(urlencoded(field, encoding)).toBe(expected);
  });

  test("allowReserved leaves reserved characters", () => {
    const of = (encoding: Encoding) =>
      buildBody(
        "application/x-www-form-urlencoded",
        { encoding: { f: encoding } },
        { fields: { f: "a/b?c" } },
      );
    expect(of({ allowReserved: true })).toMatchObject({ text: "f=a/b?c" });
    expect(of({})).toMatchObject({ text: "f=a%2Fb%3Fc" });
  });
});

/** Returns the parts of a multipart form with one field. */
function parts(field: FieldValue, encoding?: Encoding) {
  const body = buildBody(
    "multipart/form-data",
    encoding ? { encoding: { f: encoding } } : {},
    { fields: { f: field } },
  );
  return body?.kind === "multipart" ? body.parts : undefined;
}

describe("parts of a multipart form", () => {
  test("objects are JSON, arrays have one part per item", () => {
    expect(parts({ a: 1 })).toEqual([
      { name: "f", value: '{"a":1}', mediaType: "application/json" },
    ]);
    expect(parts([{ a: 1 }, { a: 2 }])).toEqual([
      { name: "f", value: '{"a":1}', mediaType: "application/json" },
      { name: "f", value: '{"a":2}', mediaType: "application/json" },
    ]);
    expect(parts(["x", 2])).toEqual([
      { name: "f", value: "x" },
      { name: "f", value: "2" },
    ]);
  });

  test("an encoding's content type and headers are set on the part", () => {
    const headers: Encoding["headers"] = {
      "X-Kind": { schema: { const: "plan" } },
      "Content-Type": { schema: { const: "text/html" } },
      "X-Unknown": { schema: { type: "string" } },
    };
    expect(parts("x", { contentType: "text/markdown", headers })).toEqual([
      {
        name: "f",
        value: "x",
        mediaType: "text/markdown",
        headers: [["X-Kind", "plan"]],
      },
    ]);
  });

  test("texts are JSON if the content type is", () => {
    const encoding = { contentType: "application/json" };
    const mediaType = "application/json";
    expect(parts("x", encoding)).toEqual([
      { name: "f", value: '"x"', mediaType },
    ]);
    expect(parts('{"a":1}', encoding)).toEqual([
      { name: "f", value: '{"a":1}', mediaType },
    ]);
  });

  test("a part's headers come from references, examples and lists, with a style too", () => {
    const description: Description = {
      openapi: "3.1.0",
      info: { title: "t", version: "1" },
      components: {
        headers: { Kind: { schema: { $ref: "#/components/schemas/Kind" } } },
        schemas: { Kind: { default: "plan" } },
      },
      paths: {
        "/": {
          post: {
            requestBody: {
              content: {
                "multipart/form-data": {
                  encoding: {
                    f: {
                      style: "form",
                      headers: {
                        "X-Kind": { $ref: "#/components/headers/Kind" },
                        "X-On": { schema: { const: true } },
                        "X-Named": { examples: { one: { value: 7 } } },
                        "X-Own": { schema: { examples: ["a"] } },
                        "X-List": { example: [1, 2] },
                        "X-None": { schema: { type: "string" } },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    };
    const media = operationBody(description, "/", "post")?.content;
    const body = buildBody(
      "multipart/form-data",
      media?.["multipart/form-data"] ?? {},
      { fields: { f: { a: "x" } } },
    );
    expect(body).toMatchObject({
      parts: [
        {
          ...{ name: "a", value: "x" },
          headers: [
            ["X-Kind", "plan"],
            ["X-On", "true"],
            ["X-Named", "7"],
            ["X-Own", "a"],
            ["X-List", "1,2"],
          ],
        },
      ],
    });
  });

  test("a style serializes fields as in a query, without encoding", () => {
    expect(parts({ a: "x y", b: 2 }, { style: "form" })).toEqual([
      { name: "a", value: "x y" },
      { name: "b", value: "2" },
    ]);
    expect(parts({ a: "x y" }, { style: "deepObject" })).toEqual([
      { name: "f[a]", value: "x y" },
    ]);
    expect(parts(["x", "y"], { style: "form", explode: false })).toEqual([
      { name: "f", value: "x,y" },
    ]);
  });

  test("a file's own type takes precedence over a range of types", () => {
    const file = new File(["x"], "a.png", { type: "image/png" });
    expect(parts(file, { contentType: "image/*" })).toEqual([
      { name: "f", value: file },
    ]);
    expect(parts([file, file])).toHaveLength(2);
  });
});

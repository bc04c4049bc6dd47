import { describe, expect, test } from "vitest";
import type { Parameter } from "../description/model/types";
import { buildRequest, ParameterError, type RequestInput } from "./build";

const id: Parameter = {
  name: "id",
  in: "path",
  required: true,
  schema: { type: "integer" },
};

function build(input: Partial<RequestInput>) {
  return buildRequest({
    server: "https://auth.example.com/api/v3/",
    path: "/oauth2/authorization_codes/{id}/",
    method: "get",
    parameters: [id],
    values: { "path.id": 7 },
    ...input,
  });
}

describe("buildRequest", () => {
  test("joins server and path with a single slash", () => {
    expect(build({}).url).toBe(
      "https://auth.example.com/api/v3/oauth2/authorization_codes/7/",
    );
    expect(build({ server: "https://auth.example.com" }).url).toBe(
      "https://auth.example.com/oauth2/authorization_codes/7/",
    );
  });

  test("encodes a path value so that it stays within its segment", () => {
    expect(build({ values: { "path.id": "a/b?c#d" } }).url).toContain(
      "/a%2Fb%3Fc%23d/",
    );
  });

  test("percent-encodes what a URL cannot hold in the path itself", () => {
    expect(build({ path: "/größe/a b/{id}" }).url).toBe(
      "https://auth.example.com/api/v3/gr%C3%B6%C3%9Fe/a%20b/7",
    );
    expect(
      build({ path: "/ü/{ä}", values: {}, parameters: [], keepsMissing: true })
        .url,
    ).toContain("/%C3%BC/{ä}");
  });

  test.each([".", "..", ""])("rejects the path value %j", (value) => {
    expect(() => build({ values: { "path.id": value } })).toThrow(
      ParameterError,
    );
  });

  test("omits a required parameter without a value, unless it is in the path", () => {
    const required = { name: "q", in: "query", required: true } as const;
    expect(
      buildRequest({
        server: "https://x/",
        path: "/a/",
        method: "get",
        parameters: [required],
        values: {},
      }).url,
    ).toBe("https://x/a/");
  });

  test("names a path parameter without a value", () => {
    expect(() => build({ values: {} })).toThrow(
      'The path parameter "id" is required: give it a value.',
    );
  });

  test("sends only parameters with a value, never defaults", () => {
    const parameters: Parameter[] = [
      { name: "page", in: "query", schema: { type: "integer", default: 1 } },
      { name: "used", in: "query", schema: { type: "boolean" } },
      { name: "X-Trace", in: "header", schema: { type: "string" } },
      { name: "lang", in: "cookie", schema: { type: "string" } },
    ];
    expect(build({ path: "/x/", parameters, values: {} })).toEqual({
      method: "GET",
      url: "https://auth.example.com/api/v3/x/",
      headers: [],
      cookies: [],
    });
    expect(
      build({
        path: "/x/",
        parameters,
        values: {
          "query.used": false,
          "header.X-Trace": "a b",
          "cookie.lang": "en",
        },
      }),
    ).toMatchObject({
      url: "https://auth.example.com/api/v3/x/?used=false",
      headers: [["X-Trace", "a b"]],
      cookies: [["lang", "en"]],
    });
  });

  test("places credentials", () => {
    const built = build({
      authParameters: [
        { in: "header", name: "Authorization", value: "Bearer t" },
        { in: "query", name: "api key", value: "a&b" },
        { in: "cookie", name: "session", value: "s" },
      ],
    });
    expect(built.headers).toContainEqual(["Authorization", "Bearer t"]);
    expect(built.url).toMatch(/\?api%20key=a%26b$/);
    expect(built.cookies).toEqual([["session", "s"]]);
  });

  test.each([
    ["application/x-www-form-urlencoded", { a: "1 2" }, "f=a%3D1%25202"],
    ["application/xml", "<a/>", "f=%3Ca%2F%3E"],
    ["text/plain", { a: 1 }, "f=%7B%22a%22%3A1%7D"],
  ])(
    "serializes a parameter with %s content as one value",
    (type, value, query) => {
      const { url } = build({
        parameters: [id, { name: "f", in: "query", content: { [type]: {} } }],
        values: { "path.id": 7, "query.f": value },
      });
      expect(new URL(url).search).toBe(`?${query}`);
    },
  );

  test("a credential sets a parameter once that is described as well", () => {
    const built = build({
      parameters: [
        id,
        { name: "X-Key", in: "header" },
        { name: "key", in: "query" },
        { name: "KEY", in: "query" },
      ],
      values: {
        ...{ "path.id": 7, "header.X-Key": "typed" },
        ...{ "query.key": "typed", "query.KEY": "other" },
      },
      authParameters: [
        { in: "header", name: "x-key", value: "held" },
        { in: "query", name: "key", value: "held" },
      ],
    });
    expect(built.headers).toEqual([["x-key", "held"]]);
    expect(new URL(built.url).search).toBe("?KEY=other&key=held");
  });

  test("does not encode cookies of style cookie", () => {
    const cookie = { in: "cookie", style: "cookie" } as const;
    const { cookies } = build({
      parameters: [
        id,
        { ...cookie, name: "g" },
        { ...cookie, name: "c" },
        { in: "cookie", name: "f" },
      ],
      values: {
        "path.id": 7,
        "cookie.g": "Hello, world!",
        "cookie.c": ["a", "b"],
        "cookie.f": "a b",
      },
    });
    expect(cookies).toEqual([
      ["g", "Hello, world!"],
      ["c", "a"],
      ["c", "b"],
      ["f", "a%20b"],
    ]);
  });

  test("serializes a parameter with content as JSON", () => {
    const filter: Parameter = {
      name: "filter",
      in: "query",
      content: { "application/json": { schema: { type: "object" } } },
    };
    expect(
      build({
        path: "/x/",
        parameters: [filter],
        values: { "query.filter": { a: [1] } },
      }).url,
    ).toMatch(/\?filter=%7B%22a%22%3A%5B1%5D%7D$/);
  });
});

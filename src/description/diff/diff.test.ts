import { describe, expect, it } from "vitest";
import { countFacts } from "./facts/count";
import { diffFormats } from "./format";
import {
  type Parts,
  changes,
  diff,
  factsOf,
  gives,
  json,
  sends,
} from "./testing/changes";

describe("operations", () => {
  it("reports added, removed and renamed operations", async () => {
    const { operations, from, to } = await diff(
      {
        info: { title: "T", version: "1" },
        paths: {
          "/a/{x}/": { get: { operationId: "a_get" } },
          "/b/": { get: { operationId: "b" } },
        },
      },
      {
        info: { title: "T", version: "2" },
        paths: {
          "/c/": { put: { operationId: "c" }, get: { operationId: "c_get" } },
          "/a/{y}/": { get: { operationId: "a_read" } },
        },
      },
    );
    expect([from, to]).toEqual(["1", "2"]);
    expect(
      operations.map(({ state, operationId, changes: found }) => [
        state,
        operationId,
        found.map(({ rule }) => rule),
      ]),
    ).toEqual([
      ["changed", "a_read", ["operation-renamed", "path-parameter-renamed"]],
      ["removed", "b", ["operation-removed"]],
      ["added", "c_get", ["operation-added"]],
      ["added", "c", ["operation-added"]],
    ]);
  });

  it("omits unchanged operations", async () => {
    const same = { paths: { "/a/": { get: gives({ type: "string" }) } } };
    const found = await diff(same, same);
    expect(found.operations).toEqual([]);
    const facts = await factsOf(same, same);
    expect(countFacts(facts)).toEqual({ breaking: 0, additive: 0, text: 0 });
  });

  it.each<[string, Parts, Parts, string[]]>([
    ["deprecation", {}, { deprecated: true }, ["additive deprecated"]],
    ["a text", {}, { description: "b" }, ["text text"]],
    [
      "a needed permission",
      {},
      { "x-permissions": ["a.b"] },
      ["breaking permission-added permissions"],
    ],
    [
      "a permission that is no longer needed",
      { "x-permissions": ["a.b"] },
      {},
      ["additive permission-removed permissions"],
    ],
    [
      "a status",
      { responses: { 200: { description: "" } } },
      { responses: { 201: { description: "" } } },
      [
        "additive response-added response 201",
        "breaking response-removed response 200",
      ],
    ],
    [
      "a removed error response",
      { responses: { 404: { description: "" } } },
      { responses: {} },
      ["additive response-removed response 404"],
    ],
    [
      "a body that is needed",
      {},
      { requestBody: { required: true, ...json({}) } },
      ["breaking request-body-added request body"],
    ],
    [
      "a body that is taken",
      {},
      sends({}),
      ["additive request-body-added request body"],
    ],
    [
      "a media type",
      { requestBody: { content: { "a/b": {} } } },
      { requestBody: { content: { "c/d": {} } } },
      [
        "additive media-type-added request body",
        "breaking media-type-removed request body",
      ],
    ],
  ])("reports %s", async (_, older, newer, expected) => {
    expect((await changes(older, newer)).sort()).toEqual(expected);
  });

  it("compares the effective security requirements, wherever they are declared", async () => {
    const schemes = {
      components: {
        securitySchemes: {
          a: { type: "http", scheme: "bearer" },
          b: { type: "http", scheme: "basic" },
        },
      },
    };
    const rest = { security: [{ a: [] }], ...schemes };
    expect(await changes({}, { security: [{ a: [] }] }, [rest, rest])).toEqual(
      [],
    );
    expect(
      await changes({}, { security: [{ b: [] }, {}] }, [rest, rest]),
    ).toEqual([
      "breaking security-removed security",
      "additive security-added security",
      "additive security-added security",
    ]);
  });
});

describe("parameters", () => {
  const query = (fields: Parts) => ({
    parameters: [{ name: "q", in: "query", schema: {}, ...fields }],
  });
  it.each<[string, Parts, Parts, string[]]>([
    ["gone", query({}), {}, ["breaking parameter-removed query parameter q"]],
    ["new", {}, query({}), ["additive parameter-added query parameter q"]],
    [
      "new and required",
      {},
      query({ required: true }),
      ["breaking parameter-added query parameter q"],
    ],
    [
      "required now",
      query({}),
      query({ required: true }),
      ["breaking parameter-required query parameter q"],
    ],
    [
      "optional now",
      query({ required: true }),
      query({}),
      ["additive parameter-optional query parameter q"],
    ],
    [
      "written differently",
      query({}),
      query({ explode: false }),
      ["breaking parameter-serialization query parameter q"],
    ],
    [
      "of fewer values",
      query({ schema: { enum: ["a", "b"] } }),
      query({ schema: { enum: ["a"] } }),
      ["breaking enum-removed query parameter q"],
    ],
    [
      "of more values",
      query({ schema: { enum: ["a"] } }),
      query({ schema: { enum: ["a", "b"] } }),
      ["additive enum-added query parameter q"],
    ],
    [
      "with another default",
      query({ schema: { default: 1 } }),
      query({ schema: { default: 2 } }),
      ["breaking default query parameter q"],
    ],
  ])("%s", async (_, older, newer, expected) => {
    expect(await changes(older, newer)).toEqual(expected);
  });
});

it("writes text, Markdown and JSON, and escapes names in Markdown", async () => {
  const found = await factsOf(
    { paths: { "/a/": { get: { operationId: "a_b" } } } },
    {
      paths: {
        "/a/": {
          get: { operationId: "a_b", "x-permissions": ["core.*view*_user"] },
        },
      },
    },
  );
  expect(diffFormats.text(found)).toBe(
    "1 to 1: 1 breaking, 0 additive, 0 in texts\n\nGET /a/  a_b\n  ! permissions: core.*view*_user is needed now.\n",
  );
  expect(diffFormats.markdown(found)).toContain(
    "## Breaking\n\n- `GET /a/` (a_b)\n  - `permissions`: core.\\*view\\*\\_user is needed now.",
  );
  expect(JSON.parse(diffFormats.json(found))).toEqual(found);
});

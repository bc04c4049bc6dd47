import { describe, expect, it } from "vitest";
import { describe30, load } from "../testing/files";
import { countChanges, diffDescriptions } from ".";
import { diffFormats } from "./format";

type Parts = Record<string, unknown>;

async function diff(older: Parts, newer: Parts) {
  const [before, after] = [
    await load(describe30(older)),
    await load(describe30(newer)),
  ];
  return diffDescriptions(before.description, after.description);
}

/** Changes of the one operation of two descriptions, a line each. */
async function changes(
  older: Parts,
  newer: Parts,
  rest: [Parts, Parts] = [{}, {}],
) {
  const of = (operation: Parts) => ({
    paths: { "/a/{id}/": { post: { operationId: "a", ...operation } } },
  });
  const { operations } = await diff(
    { ...of(older), ...rest[0] },
    { ...of(newer), ...rest[1] },
  );
  return operations.flatMap((one) =>
    one.changes.map(({ severity, rule, where }) =>
      [severity, rule, where].filter(Boolean).join(" "),
    ),
  );
}

const json = (schema: Parts) => ({
  content: { "application/json": { schema } },
});
const sends = (schema: Parts) => ({ requestBody: json(schema) });
const gives = (schema: Parts) => ({
  responses: { 200: { description: "x", ...json(schema) } },
});
const object = (properties: Parts, required: string[] = []) => ({
  type: "object",
  properties,
  required,
});

describe("operations", () => {
  it("tells which are new, gone, and the same under another name", async () => {
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

  it("leaves out what is the same", async () => {
    const same = { paths: { "/a/": { get: gives({ type: "string" }) } } };
    const found = await diff(same, same);
    expect(found.operations).toEqual([]);
    expect(countChanges(found)).toEqual({ breaking: 0, additive: 0, text: 0 });
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
      "a spared permission",
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
      "a failure that is gone",
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
  ])("tells %s", async (_, older, newer, expected) => {
    expect((await changes(older, newer)).sort()).toEqual(expected);
  });

  it("compares credentials that apply, wherever they are written", async () => {
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

describe("schemas, as they are sent and as they are given", () => {
  it.each<[string, Parts, Parts, string, string]>([
    [
      "a wider type",
      { type: "integer" },
      { type: "number" },
      "additive",
      "breaking",
    ],
    [
      "a narrower type",
      { type: "number" },
      { type: "integer" },
      "breaking",
      "additive",
    ],
    [
      "another type",
      { type: "string" },
      { type: "integer" },
      "breaking",
      "breaking",
    ],
    [
      "null as well",
      { type: "string" },
      { type: "string", nullable: true },
      "additive",
      "breaking",
    ],
    ["a lower maximum", { maximum: 9 }, { maximum: 5 }, "breaking", "additive"],
    [
      "a higher maximum",
      { maximum: 9 },
      { maximum: 10 },
      "additive",
      "breaking",
    ],
    ["a minimum", {}, { minLength: 1 }, "breaking", "additive"],
    ["no minimum", { minItems: 1 }, {}, "additive", "breaking"],
    [
      "a format",
      { type: "string" },
      { type: "string", format: "uuid" },
      "breaking",
      "additive",
    ],
    [
      "another format",
      { format: "date" },
      { format: "date-time" },
      "breaking",
      "breaking",
    ],
    ["a pattern that is gone", { pattern: "a" }, {}, "additive", "breaking"],
    [
      "no other properties",
      {},
      { additionalProperties: false },
      "breaking",
      "additive",
    ],
    [
      "a new branch",
      { oneOf: [{ title: "A" }] },
      { oneOf: [{ title: "A" }, { title: "B" }] },
      "additive",
      "breaking",
    ],
  ])("%s", async (_, older, newer, sent, given) => {
    const severities = (lines: string[]) =>
      lines.map((line) => line.split(" ")[0]);
    expect(severities(await changes(sends(older), sends(newer)))).toEqual([
      sent,
    ]);
    expect(severities(await changes(gives(older), gives(newer)))).toEqual([
      given,
    ]);
  });

  it("tells properties that come, go, and are required", async () => {
    const older = object({ a: {}, b: {}, c: {} }, ["c"]);
    const newer = object({ b: {}, c: {}, d: {}, e: {} }, ["b", "d"]);
    expect(await changes(sends(older), sends(newer))).toEqual([
      "breaking property-removed request body.a",
      "breaking property-required request body.b",
      "breaking property-added request body.d",
      "additive property-optional request body.c",
      "additive property-added request body.e",
    ]);
    expect(await changes(gives(older), gives(newer))).toEqual([
      "breaking property-removed response 200.a",
      "breaking property-optional response 200.c",
      "additive property-required response 200.b",
      "additive property-added response 200.d",
      "additive property-added response 200.e",
    ]);
  });

  it("leaves out what does not travel that way", async () => {
    const older = object({ a: {} });
    const newer = object({
      a: {},
      r: { readOnly: true },
      w: { writeOnly: true },
    });
    expect(await changes(sends(older), sends(newer))).toEqual([
      "additive property-added request body.w",
    ]);
    expect(await changes(gives(older), gives(newer))).toEqual([
      "additive property-added response 200.r",
    ]);
  });

  it("follows references, allOf, lists and cycles, and tells each place once", async () => {
    const reference = { $ref: "#/components/schemas/Node" };
    const schemas = (value: Parts) => ({
      components: {
        schemas: {
          Base: object({ value }),
          Node: {
            allOf: [{ $ref: "#/components/schemas/Base" }],
            properties: {
              next: reference,
              all: { type: "array", items: reference },
            },
          },
        },
      },
    });
    expect(
      await changes(gives(reference), gives(reference), [
        schemas({ type: "string" }),
        schemas({ type: "integer" }),
      ]),
    ).toEqual(["breaking type response 200.value"]);
  });
});

it("says the same in text, Markdown and JSON, and lets no name be Markdown", async () => {
  const found = await diff(
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

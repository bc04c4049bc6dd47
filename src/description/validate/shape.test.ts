import { describe, expect, it } from "vitest";
import { describe30, load, problemsOf } from "../testing/files";

const ok = { description: "" };

async function problems(parts: Record<string, unknown>) {
  return problemsOf(load(describe30(parts)));
}

function operation(fields: Record<string, unknown>) {
  return { paths: { "/a/": { get: { responses: { 200: ok }, ...fields } } } };
}

function schema(fields: Record<string, unknown>) {
  return { components: { schemas: { A: fields } } };
}

describe("a description of the wrong shape", () => {
  it.each([
    [{ openapi: undefined, swagger: "2.0" }, "/swagger", /This is Swagger 2.0/],
    [{ openapi: undefined, swagger: 2 }, "/swagger", /This is Swagger 2;/],
    [{ openapi: undefined }, "", /The field openapi is missing/],
    [{ openapi: "4.0.0" }, "/openapi", /The version 4.0.0 is not known/],
    [{ openapi: 3 }, "/openapi", /The version 3 is not known/],
    [{ openapi: 3.1 }, "/openapi", /openapi is the number 3.1; a text/],
    [{ info: undefined }, "", /info is missing/],
    [{ info: null }, "", /info is missing/],
    [{ info: {} }, "/info", /lacks title and version/],
    [{ info: { title: "T", version: 1 } }, "/info/version", /number 1; a text/],
    [{ info: [] }, "/info", /info is a list; an object/],
    [{ paths: undefined }, "", /neither paths nor webhooks/],
    [{ paths: null }, "", /neither paths nor webhooks/],
    [{ paths: [] }, "/paths", /paths is a list/],
    [{ paths: { "/a/": null } }, "/paths/~1a~1", /is empty; an object/],
    [{ paths: { "/a/": { get: "x" } } }, "/paths/~1a~1/get", /get is a text/],
    [{ servers: {} }, "/servers", /servers is an object; a list/],
    [{ servers: [{}] }, "/servers/0", /lacks url/],
    [{ tags: ["a"] }, "/tags/0", /^tags\[0\] is a text; an object/],
    [{ tags: [{ name: 5 }] }, "/tags/0/name", /number 5; a text/],
    [{ components: [] }, "/components", /components is a list/],
    [{ components: { schemas: [] } }, "/components/schemas", /a list/],
    [{ components: { schemas: { A: 1 } } }, "/components/schemas/A", /number/],
  ])("is rejected: %j", async (parts, pointer, message) => {
    const found = await problems(parts);
    const texts = found.map((problem) => problem.message).join("\n");
    expect(texts).toMatch(message);
    expect(found.map((problem) => problem.pointer)).toContain(pointer);
    for (const { line, hint, severity } of found) {
      expect(line).toBeGreaterThan(0);
      expect(hint).not.toBe("");
      expect(severity).toBe("error");
    }
  });

  const get = "/paths/~1a~1/get";
  it.each([
    [{ operationId: 5 }, `${get}/operationId`, /operationId is the number 5/],
    [{ operationId: "" }, `${get}/operationId`, /operation id is empty/],
    [{ description: 5 }, `${get}/description`, /the number 5; a text/],
    [{ summary: ["x"] }, `${get}/summary`, /a list; a text/],
    [{ tags: "a" }, `${get}/tags`, /a text; a list/],
    [{ tags: [{ name: "a" }] }, `${get}/tags/0`, /an object; a text/],
    [{ tags: [null] }, `${get}/tags/0`, /empty; a text/],
    [{ deprecated: "yes" }, `${get}/deprecated`, /a text; a boolean/],
    [{ security: { a: [] } }, `${get}/security`, /an object; a list/],
    [{ security: [{ a: "x" }] }, `${get}/security/0/a`, /a text; a list/],
    [
      { security: [{ "x-api-key": null }] },
      `${get}/security/0/x-api-key`,
      /empty; a list/,
    ],
    [{ parameters: { a: {} } }, `${get}/parameters`, /an object; a list/],
    [{ parameters: [{ in: "query" }] }, `${get}/parameters/0`, /lacks name/],
    [
      { parameters: [{ name: "a", in: "body" }] },
      `${get}/parameters/0/in`,
      /in: body is not known/,
    ],
    [{ requestBody: [] }, `${get}/requestBody`, /a list; an object/],
    [
      { requestBody: { content: { "a/b": 1 } } },
      `${get}/requestBody/content/a~1b`,
      /number 1/,
    ],
    [{ responses: [] }, `${get}/responses`, /a list; an object/],
    [{ responses: { 204: null } }, `${get}/responses/204`, /204 is empty/],
    [
      { responses: { 200: { content: { "a/b": { schema: [] } } } } },
      `${get}/responses/200/content/a~1b/schema`,
      /a list; an object/,
    ],
    [{ callbacks: { a: { b: 1 } } }, `${get}/callbacks/a/b`, /number 1/],
    [{ "x-permissions": "a" }, `${get}/x-permissions`, /a text; a list/],
  ])(
    "is rejected for an operation with %j",
    async (fields, pointer, message) => {
      const [problem, ...more] = await problems(operation(fields));
      expect(more).toEqual([]);
      expect(problem).toMatchObject({ pointer, severity: "error" });
      expect(problem?.message).toMatch(message);
      expect(problem?.line).toBeGreaterThan(5);
    },
  );

  it.each([
    [{ properties: ["a"] }, "/properties", /a list; an object/],
    [{ properties: { a: "string" } }, "/properties/a", /a text; an object/],
    [{ required: true }, "/required", /boolean true; a list/],
    [{ enum: "a" }, "/enum", /a text; a list/],
    [{ allOf: { title: 5 } }, "/allOf", /an object; a list/],
    [{ oneOf: [1] }, "/oneOf/0", /number 1/],
    [{ items: [{}] }, "/items", /a list; an object/],
    [{ minLength: "3" }, "/minLength", /a text; a number/],
    [{ nullable: "true" }, "/nullable", /a text; a boolean/],
    [{ type: 5 }, "/type", /a name or a list of names/],
    [{ pattern: 5 }, "/pattern", /number 5; a text/],
    [{ discriminator: "kind" }, "/discriminator", /a text; an object/],
    [{ discriminator: {} }, "/discriminator", /lacks propertyName/],
    [
      { discriminator: { propertyName: "a", mapping: { b: 1 } } },
      "/discriminator/mapping/b",
      /number 1; a text/,
    ],
    [
      { properties: { a: { items: { anyOf: [{ title: 1 }] } } } },
      "/properties/a/items/anyOf/0/title",
      /number 1/,
    ],
  ])("is rejected for the schema %j", async (fields, pointer, message) => {
    const [problem, ...more] = await problems(schema(fields));
    expect(more).toEqual([]);
    expect(problem?.pointer).toBe(`/components/schemas/A${pointer}`);
    expect(problem?.message).toMatch(message);
  });

  it.each([
    [{ type: "basic" }, /type: basic is not known/],
    [{ description: "x" }, /lacks type/],
    [{ type: "http" }, /http\) lacks scheme/],
    [{ type: "apiKey", in: "header" }, /apiKey\) lacks name/],
    [{ type: "apiKey", in: "body", name: "a" }, /in: body is not known/],
    [{ type: "oauth2" }, /lacks flows/],
    [{ type: "openIdConnect" }, /lacks openIdConnectUrl/],
  ])("is rejected for the security scheme %j", async (scheme, message) => {
    const [problem, ...more] = await problems({
      components: { securitySchemes: { a: scheme } },
    });
    expect(more).toEqual([]);
    expect(problem?.pointer).toMatch(/^\/components\/securitySchemes\/a/);
    expect(problem?.message).toMatch(message);
  });

  it("is reported completely, with the correct notation", async () => {
    const found = await problems({
      info: { title: 5, version: 1.5 },
      ...schema({ title: true }),
    });
    expect(found.map(({ hint }) => hint)).toEqual([
      'Put it in quotes: title: "5"',
      'Put it in quotes: version: "1.5"',
      'Put it in quotes: title: "true"',
    ]);
  });
});

describe("a description of the right shape", () => {
  it("may leave fields empty", async () => {
    const { description } = await load(
      describe30({
        servers: null,
        tags: null,
        components: null,
        ...operation({ description: null, parameters: null, tags: null }),
        webhooks: null,
      }),
    );
    expect(description.paths?.["/a/"]?.get).toMatchObject({
      tags: ["other"],
      parameters: [],
    });
    expect(description).not.toHaveProperty("webhooks");
  });

  it("may have null and anything else in sample data and extensions", async () => {
    const fields = {
      default: null,
      example: { description: 5 },
      enum: [null, 5, {}],
      "x-any": { properties: null, description: 5 },
      unknownKeyword: null,
    };
    const { description } = await load(describe30(schema(fields)));
    expect(description.components?.schemas?.["A"]).toEqual(fields);
  });
});

import { describe, expect, it } from "vitest";
import { describe30, load, problemsOf, yaml } from "../testing/files";

async function failing(parts: Record<string, unknown>) {
  return problemsOf(load(describe30(parts)));
}

async function warnings(parts: Record<string, unknown>) {
  return (await load(describe30(parts))).warnings;
}

describe("errors", () => {
  it("reports the location of an operation id that is already used", async () => {
    const found = await problemsOf(
      load(yaml`
        openapi: 3.0.3
        info: { title: T, version: "1" }
        paths:
          /a/:
            get:
              operationId: one
          /b/:
            post:
              operationId: one
      `),
    );
    expect(found).toMatchObject([
      {
        file: "openapi.yaml",
        line: 9,
        column: 7,
        pointer: "/paths/~1b~1/post/operationId",
        severity: "error",
        message: "The operation id one of POST /b/ is already used by GET /a/.",
        hint: "Give each operation its own id.",
      },
    ]);
  });

  it("finds duplicate tags and parameters", async () => {
    const a = { name: "a", in: "query" };
    const found = await failing({
      tags: [{ name: "one" }, { name: "one" }],
      paths: {
        "/a/": {
          get: { parameters: [a, { $ref: "#/components/parameters/A" }] },
        },
      },
      components: { parameters: { A: a } },
    });
    expect(found).toMatchObject([
      { pointer: "/tags/1", message: "The tag one is declared twice." },
      {
        pointer: "/paths/~1a~1/get/parameters/1",
        message: "The query parameter a appears twice.",
      },
    ]);
  });

  it.each([
    ["itself", { A: { $ref: "#/components/schemas/A" } }, 1],
    [
      "a cycle",
      {
        A: { $ref: "#/components/schemas/B" },
        B: { $ref: "#/components/schemas/C" },
        C: { $ref: "#/components/schemas/A" },
      },
      3,
    ],
  ])("finds references that only lead to %s", async (_, schemas, n) => {
    const found = await failing({ components: { schemas } });
    expect(found).toHaveLength(n);
    expect(found[0]).toMatchObject({
      pointer: "/components/schemas/A/$ref",
      hint: "Replace one of the references in the cycle with a definition.",
    });
  });

  it("finds references to the wrong kind of object", async () => {
    const found = await failing({
      paths: {
        "/a/": {
          get: {
            parameters: [{ $ref: "#/components/schemas/A" }],
            responses: { 200: { $ref: "#/components/requestBodies/B" } },
          },
        },
      },
      components: {
        schemas: { A: { properties: { a: { type: "string" } } } },
        requestBodies: { B: {} },
      },
    });
    expect(found.map(({ message }) => message)).toEqual([
      "#/components/schemas/A is a schema, but a parameter is needed here.",
      "#/components/requestBodies/B is a requestBody, but a response is needed here.",
    ]);
  });

  it("finds references that an overlay breaks, and their location", async () => {
    const found = await problemsOf(
      load(
        describe30({
          components: {
            schemas: {
              A: {},
              B: { items: { $ref: "#/components/schemas/A" } },
            },
          },
        }),
        {
          "openapi.overlay.yaml": yaml`
            overlay: 1.0.0
            actions:
              - { target: $.components.schemas.A, remove: true }
              - target: $.components.schemas.B
                update: { properties: { c: { $ref: "other.yaml#/C" } } }
          `,
        },
      ),
    );
    expect(found).toMatchObject([
      { file: "openapi.yaml", pointer: "/components/schemas/B/items/$ref" },
      { file: "openapi.overlay.yaml", line: 5 },
    ]);
  });

  it("finds an unresolvable security scheme", async () => {
    const scheme = { $ref: "#/components/securitySchemes/x" };
    const found = await failing({
      components: { securitySchemes: { x: scheme } },
    });
    expect(found).toMatchObject([
      { pointer: "/components/securitySchemes/x/$ref" },
    ]);
  });
});

describe("warnings", () => {
  it("report undeclared path parameters", async () => {
    expect(
      await warnings({
        paths: {
          "/{a}/{b}/": { get: { responses: {} }, post: { responses: {} } },
        },
      }),
    ).toMatchObject(
      ["GET", "GET", "POST", "POST"].map((method, index) => ({
        severity: "warning",
        line: method === "GET" ? 9 : 12,
        pointer: `/paths/~1{a}~1{b}~1/${method.toLowerCase()}`,
        message: `${method} /{a}/{b}/ does not declare the path parameter ${index % 2 ? "b" : "a"}.`,
      })),
    );
  });

  it("report missing security schemes", async () => {
    const found = await warnings({
      security: [{ toString: [] }, {}, { "x-api-key": [] }],
      paths: {
        "/a/": {
          get: { security: [{ known: [] }, { unknown: [] }], responses: {} },
        },
      },
      components: { securitySchemes: { known: { type: "mutualTLS" } } },
    });
    expect(found.map(({ pointer, message }) => [pointer, message])).toEqual([
      ["/security/0", "There is no security scheme toString."],
      ["/security/2", "There is no security scheme x-api-key."],
      ["/paths/~1a~1/get/security/1", "There is no security scheme unknown."],
    ]);
  });

  it("report paths, statuses and responses that violate OpenAPI", async () => {
    const found = await warnings({
      paths: {
        a: {
          get: {
            responses: Object.fromEntries(
              ["ok", "2xx", "4XX", "600"].map((status) => [
                status,
                { description: "" },
              ]),
            ),
          },
        },
        "/b": { get: {}, post: {} },
      },
    });
    expect(found.map(({ message }) => message)).toEqual([
      "The path a does not begin with a slash.",
      "600 is not a response status.",
      "ok is not a response status.",
      "2xx is not a response status.",
      "GET /b and 1 more have no responses, which OpenAPI 3.0 requires.",
    ]);
  });

  it("report discriminator values without a target", async () => {
    const found = await warnings({
      components: {
        schemas: {
          mapping: { properties: { mapping: { type: "string" } } },
          Pet: {
            discriminator: {
              propertyName: "kind",
              mapping: {
                pet: "#/components/schemas/Pet",
                map: "mapping",
                cat: "Cat",
                dog: "#/components/schemas/Dog",
                fish: "fish.json",
              },
            },
          },
        },
      },
    });
    expect(found.map(({ message }) => message)).toEqual([
      "The discriminator value cat has no target (#/components/schemas/Cat).",
      "The discriminator value dog has no target (#/components/schemas/Dog).",
      "The discriminator value fish has no target (#/components/schemas/fish.json).",
    ]);
    expect(found[0]).toMatchObject({
      pointer: "/components/schemas/Pet/discriminator/mapping/cat",
      severity: "warning",
    });
  });
});

describe("valid descriptions", () => {
  it("may contain any kind of cycle that ends", async () => {
    const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    const schemas = {
      Self: { properties: { self: ref("Self"), list: { items: ref("Self") } } },
      A: { properties: { b: ref("B") } },
      B: { additionalProperties: ref("A") },
      Alias: ref("AliasOfAlias"),
      AliasOfAlias: ref("A"),
      Pet: {
        oneOf: [ref("Cat"), ref("Dog")],
        discriminator: {
          propertyName: "kind",
          mapping: { cat: "Cat", dog: "#/components/schemas/Dog", pet: "Pet" },
        },
      },
      Cat: { allOf: [ref("Pet"), { properties: { mother: ref("Cat") } }] },
      Dog: { allOf: [ref("Base")] },
      Base: { anyOf: [ref("Pet"), { not: ref("Base") }] },
      Deep: {
        properties: { a: { $ref: "#/components/schemas/A/properties/b" } },
      },
    };
    expect(await warnings({ components: { schemas } })).toEqual([]);
  });

  it("may be nested 60 levels deep", async () => {
    let schema: Record<string, unknown> = { type: "string" };
    for (let level = 0; level < 60; level++)
      schema =
        level % 2
          ? { type: "object", properties: { inner: schema } }
          : { type: "array", items: schema };
    const { description } = await load(
      describe30({ components: { schemas: { Deep: schema } } }),
    );
    expect(description.components?.schemas).toEqual({ Deep: schema });
  });
});

it("a chain of thousands of references is reported, not followed", async () => {
  const chain = Object.fromEntries(
    Array.from({ length: 3_000 }, (_, level) => [
      `L${String(level)}`,
      { $ref: `#/components/schemas/L${String(level + 1)}` },
    ]),
  );
  const start = performance.now();
  const [first] = await failing({
    components: { schemas: { ...chain, L3000: { type: "string" } } },
  });
  expect(first).toMatchObject({
    message: "#/components/schemas/L1 leads through more than 100 references.",
  });
  expect(performance.now() - start).toBeLessThan(15_000);
});

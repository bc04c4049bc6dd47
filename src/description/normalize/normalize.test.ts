import { describe, expect, it } from "vitest";
import { type Description, listOperations, type Schema } from "..";
import { normalize } from "./normalize";
import { describe30, load } from "../testing/files";

async function loaded(parts: Record<string, unknown>) {
  return (await load(describe30(parts))).description;
}

const a = { name: "a", in: "query", schema: { type: "string" } };

describe("normalizing", () => {
  it("names operations without an id by method and path", async () => {
    const description = await loaded({
      paths: {
        "/users/{id}/set-password/": { post: {}, get: { operationId: "mine" } },
        "/": { get: {} },
        "/größe/": { get: {} },
      },
    });
    expect(
      listOperations(description).map(({ operationId, page }) => [
        operationId,
        page,
      ]),
    ).toEqual([
      ["mine", "mine"],
      ["post_users_by_id_set_password", "post-users-by-id-set-password"],
      ["get_root", "get-root"],
      ["get_größe", "get-grosse"],
    ]);
  });

  it("names operations on similar paths without an id differently", async () => {
    const description = await loaded({
      paths: {
        ...{ "/a/{id}": { get: {} }, "/a/id": { get: {} } },
        ...{ "/a/{name}": { get: {} }, "/a-id": { get: {} } },
        ...{ "/a/ID": { get: {} }, "/b": { get: { operationId: "get_c" } } },
        ...{ "/c": { get: {} } },
      },
    });
    const operations = listOperations(description);
    const byPath = Object.fromEntries(
      operations.map(({ path, operationId }) => [path, operationId]),
    );
    expect(byPath).toEqual({
      "/a/{id}": "get_a_by_id",
      "/a/{name}": "get_a_by_name",
      "/a/id": expect.stringMatching(/^get_a_id_?-?\w*$/) as string,
      "/a-id": "get_a_id",
      "/a/ID": "get_a_ID",
      "/b": "get_c",
      "/c": expect.stringMatching(/^get_c-\w+$/) as string,
    });
    expect(new Set(Object.values(byPath)).size).toBe(7);
    expect(new Set(operations.map(({ page }) => page)).size).toBe(7);
  });

  it("gives every operation tags and declares the tags in use", async () => {
    const description = await loaded({
      tags: [{ name: "b", description: "B" }],
      paths: {
        "/a/": { get: {}, post: { tags: ["c", "b"] }, put: { tags: [] } },
      },
    });
    expect(description.tags).toEqual([
      { name: "b", description: "B" },
      { name: "other" },
      { name: "c" },
    ]);
    const item = description.paths?.["/a/"];
    expect(item?.get?.tags).toEqual(["other"]);
    expect(item?.put?.tags).toEqual(["other"]);
    expect(item?.post?.tags).toEqual(["c", "b"]);
  });

  it.each([[undefined], [[]], [null]])(
    "gets a server if it has none: %j",
    async (servers) => {
      const { servers: found } = await loaded({ servers });
      expect(found).toEqual([{ url: "/" }]);
    },
  );

  it("copies the path item's fields to operations, their own first", async () => {
    const own = { name: "a", in: "query", description: "own" };
    const description = await loaded({
      paths: {
        "/x/": {
          description: "shared",
          servers: [{ url: "/x" }],
          parameters: [a, { $ref: "#/components/parameters/B" }],
          get: { parameters: [own] },
          put: { description: "put", servers: [{ url: "/put" }] },
          post: { parameters: [{ $ref: "#/components/parameters/B" }] },
        },
      },
      components: { parameters: { B: { name: "b", in: "header" } } },
    });
    const b = { $ref: "#/components/parameters/B" };
    const item = description.paths?.["/x/"];
    expect(item?.get).toMatchObject({
      description: "shared",
      servers: [{ url: "/x" }],
      parameters: [own, b],
    });
    expect(item?.put).toMatchObject({
      description: "put",
      servers: [{ url: "/put" }],
      parameters: [a, b],
    });
    expect(item?.post?.parameters).toEqual([b, a]);
    expect(item).not.toHaveProperty("parameters");
  });

  it("adds path parameters that only the template names", async () => {
    const description = await loaded({
      paths: {
        "/{a}/{b}/{a}/": {
          parameters: [{ $ref: "#/components/parameters/B" }],
          get: { parameters: [a] },
        },
      },
      components: { parameters: { B: { name: "b", in: "path" } } },
    });
    expect(description.paths?.["/{a}/{b}/{a}/"]?.get?.parameters).toEqual([
      a,
      { $ref: "#/components/parameters/B" },
      {
        name: "a",
        in: "path",
        required: true,
        schema: { type: "string" },
        "x-undeclared": true,
      },
    ]);
    expect(description.components?.parameters?.["B"]).toMatchObject({
      required: true,
    });
  });

  it("completes the operations of callbacks at any depth", async () => {
    const inner = { "{$url}/{id}": { parameters: [a], post: {} } };
    const description = await loaded({
      paths: {
        "/a/": {
          get: {
            callbacks: {
              onEvent: {
                "{$url}": {
                  parameters: [a],
                  post: { callbacks: { onAnswer: inner } },
                },
                "x-note": "left out",
              },
              shared: { $ref: "#/components/callbacks/Shared" },
            },
          },
        },
      },
      components: { callbacks: { Shared: inner } },
    });
    const completed = { "{$url}/{id}": { post: { parameters: [a] } } };
    expect(description.paths?.["/a/"]?.get?.callbacks).toEqual({
      onEvent: {
        "{$url}": {
          post: { parameters: [a], callbacks: { onAnswer: completed } },
        },
      },
      shared: { $ref: "#/components/callbacks/Shared" },
    });
    expect(description.components?.callbacks).toEqual({ Shared: completed });
  });

  it("removes extensions among paths and responses", async () => {
    const description = await loaded({
      paths: {
        "x-note": "none",
        "/a/": { get: { responses: { "200": {}, "x-note": "none" } } },
      },
      webhooks: { "x-is-a-name": { post: {} } },
    });
    expect(description.webhooks).toHaveProperty("x-is-a-name");
    expect(description.paths).toMatchObject({ "/a/": {} });
    expect(Object.keys(description.paths ?? {})).toEqual(["/a/"]);
    expect(description.paths?.["/a/"]?.get?.responses).toEqual({
      "200": { description: "" },
    });
  });

  it("normalizes references, mappings and security schemes", async () => {
    const description = await loaded({
      components: {
        schemas: {
          "Page<User>": { type: "object" },
          "core.User": { type: "object" },
          A: {
            $ref: "#/components/schemas/Page%3CUser%3E",
            discriminator: {
              propertyName: "kind",
              mapping: {
                page: "Page<User>",
                page2: "#/components/schemas/Page%3CUser%3E",
                user: "core.User",
              },
            },
          },
        },
        securitySchemes: {
          basic: { type: "http", scheme: "Basic" },
          alias: { $ref: "#/components/securitySchemes/basic" },
          oauth: { type: "oauth2", flows: { implicit: {} } },
        },
      },
    });
    expect(description.components?.schemas?.["A"]).toEqual({
      $ref: "#/components/schemas/Page<User>",
      discriminator: {
        propertyName: "kind",
        mapping: {
          page: "#/components/schemas/Page<User>",
          page2: "#/components/schemas/Page<User>",
          user: "#/components/schemas/core.User",
        },
      },
    });
    expect(description.components?.securitySchemes).toEqual({
      basic: { type: "http", scheme: "basic" },
      alias: { type: "http", scheme: "basic" },
      oauth: { type: "oauth2", flows: { implicit: { scopes: {} } } },
    });
  });

  it("turns boolean schemas into objects, except where a boolean is expected", async () => {
    const { components } = (
      await load({
        ...describe30({
          components: {
            schemas: {
              Any: true,
              None: false,
              A: {
                properties: { a: true, additionalProperties: false },
                oneOf: [true, { items: false }],
                additionalProperties: false,
              },
            },
          },
        }),
        openapi: "3.1.0",
      })
    ).description;
    expect(components?.schemas).toEqual({
      Any: {},
      None: { not: {} },
      A: {
        properties: { a: {}, additionalProperties: { not: {} } },
        oneOf: [{}, { items: { not: {} } }],
        additionalProperties: false,
      },
    });
  });

  it("does not change the facts of schemas", async () => {
    const schemas: Record<string, Schema> = {
      Untyped: { nullable: true },
      NullableReference: {
        nullable: true,
        allOf: [{ $ref: "#/components/schemas/Untyped" }],
      },
      Union: { type: ["string", "integer", "null"], const: null },
      Tuple: { prefixItems: [{ type: "string" }], items: { type: "number" } },
      Ranges: { exclusiveMinimum: 3, exclusiveMaximum: true, multipleOf: 0.1 },
      Extended: { "x-any": { $ref: "nothing" } },
    };
    const { description } = await load({
      ...describe30({ components: { schemas } }),
      openapi: "3.1.0",
    });
    expect(description.components?.schemas).toEqual(schemas);
  });

  it("is idempotent and does not change its input", async () => {
    const description = await loaded({
      paths: { "/{a}/": { parameters: [a], get: { security: [] } } },
      webhooks: { onEvent: { post: {} } },
    });
    const before = structuredClone(description);
    expect(normalize(description)).toEqual(before);
    expect(description).toEqual(before);
  });

  it("keeps webhooks without paths, and adds no parameters for their names", async () => {
    const { description, warnings } = await load({
      openapi: "3.1.0",
      info: { title: "T", version: "1" },
      webhooks: { "user {created}": { post: { tags: ["events"] } } },
    });
    expect(listOperations(description)).toMatchObject([
      {
        operationId: "post_user_created",
        isWebhook: true,
        path: "user {created}",
        pointer: "/webhooks/user {created}/post",
        operation: { parameters: [] },
      },
    ]);
    expect(description satisfies Description).not.toHaveProperty("paths");
    expect(warnings).toEqual([]);
  });
});

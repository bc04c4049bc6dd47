import { describe, expect, it } from "vitest";
import {
  type Description,
  extractOperation,
  listOperations,
  reachedComponents,
} from "..";
import { describe30, load } from "../testing/files";

const ref = (name: string) => ({ $ref: `#/components/${name}` });
const body = (schema: unknown) => ({ content: { "a/b": { schema } } });

async function extracted(parts: Record<string, unknown>): Promise<Description> {
  const { description } = await load(describe30(parts));
  const [entry] = listOperations(description);
  if (!entry) throw new Error("There is no operation.");
  return extractOperation(description, entry);
}

describe("the description of one operation", () => {
  it("contains exactly the components that it refers to, directly or indirectly", async () => {
    const { paths, components } = await extracted({
      paths: {
        "/a/": {
          summary: "Path",
          post: {
            parameters: [ref("parameters/P")],
            requestBody: ref("requestBodies/Body"),
            responses: { 200: ref("responses/R") },
            callbacks: { on: ref("callbacks/C") },
          },
          trace: { requestBody: body(ref("schemas/Unreached")) },
        },
      },
      components: {
        schemas: {
          toString: { items: ref("schemas/Loop") },
          Loop: { items: ref("schemas/Loop") },
          Inner: { type: "string" },
          Outer: { properties: { inner: { properties: { a: {} } } } },
          Called: {},
          Mapped: {},
          Pet: {
            discriminator: { propertyName: "a", mapping: { b: "Mapped" } },
          },
          Unreached: { example: ref("schemas/Unreached") },
          Sample: { default: ref("schemas/Unreached") },
        },
        parameters: {
          P: { name: "p", in: "query", schema: ref("schemas/Inner") },
        },
        requestBodies: { Body: body(ref("schemas/toString")) },
        responses: {
          R: {
            ...body({
              oneOf: [ref("schemas/Pet"), ref("schemas/Sample")],
              properties: { a: ref("schemas/Outer/properties/inner") },
            }),
            headers: { H: ref("headers/H") },
          },
        },
        headers: { H: { schema: { type: "string" } }, Other: {} },
        callbacks: {
          C: {
            "{$url}": { get: { requestBody: body(ref("schemas/Called")) } },
          },
        },
        securitySchemes: { s: { type: "mutualTLS" } },
      },
    });
    expect(Object.keys(paths?.["/a/"] ?? {}).sort()).toEqual([
      "post",
      "summary",
    ]);
    const names = Object.fromEntries(
      Object.entries(components ?? {}).map(([kind, all]) => [
        kind,
        Object.keys(all as object).sort(),
      ]),
    );
    expect(names).toEqual({
      schemas: [
        "Called",
        "Inner",
        "Loop",
        "Mapped",
        "Outer",
        "Pet",
        "Sample",
        "toString",
      ],
      parameters: ["P"],
      requestBodies: ["Body"],
      responses: ["R"],
      headers: ["H"],
      callbacks: ["C"],
      securitySchemes: ["s"],
    });
  });

  it("can be read on its own", async () => {
    const description = await extracted({
      info: { title: "T", version: "1", description: "long" },
      servers: [{ url: "/api" }],
      security: [{ s: [] }],
      tags: [{ name: "t", description: "long" }],
      paths: {
        "/{a}/": {
          parameters: [ref("parameters/A")],
          get: { responses: {} },
        },
      },
      components: {
        parameters: { A: { name: "a", in: "path" } },
        securitySchemes: { s: { type: "mutualTLS" } },
      },
    });
    expect(description).toMatchObject({
      openapi: "3.0.3",
      info: { title: "T", version: "1" },
      servers: [{ url: "/api" }],
      security: [{ s: [] }],
    });
    expect(description).not.toHaveProperty("tags");
    const again = await load(description);
    expect(again.warnings).toEqual([]);
    expect(again.description.paths).toEqual(description.paths);
  });

  it("of a webhook stays a webhook", async () => {
    const description = await extracted({
      webhooks: { event: { post: { requestBody: body(ref("schemas/A")) } } },
      components: { schemas: { A: {} } },
    });
    expect(description.webhooks).toHaveProperty("event.post");
    expect(description.components).toMatchObject({ schemas: { A: {} } });
  });
});

it("finds the components of any node and ignores other targets", async () => {
  const { description } = await load(
    describe30({
      components: { schemas: { A: { items: ref("schemas/B") }, B: {} } },
    }),
  );
  const nodes = [{ responses: { 200: body(ref("schemas/A")) } }];
  expect(reachedComponents(description, nodes)).toEqual({
    schemas: { A: { items: ref("schemas/B") }, B: {} },
  });
  expect(reachedComponents(description, ref("schemas/None"))).toEqual({});
  expect(reachedComponents(description, { $ref: "#/paths/~1a" })).toEqual({});
});

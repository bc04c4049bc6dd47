import { describe, expect, it } from "vitest";
import { siteOf } from "./site-of";

describe("references into paths", () => {
  const schema = "{type: object, properties: {d: {description: Deep.}}}";
  const paths = (target: string) => `
paths:
  /a: {get: {responses: {'200': {description: ok, content: {application/json: {schema: ${target}}}}}}}
  /b: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/paths/~1a/get/responses/200/content/application~1json/schema'}}}}}}}
`;

  it("invent no schema", async () => {
    const { plan, text } = await siteOf(paths(schema));
    expect(plan.schemas).toEqual([]);
    expect(text("get-b")).toContain("Deep.");
  });

  it("may lead back to themselves", async () => {
    const { text } = await siteOf(
      paths(
        "{type: object, properties: {d: {description: Deep.}, next: {$ref: '#/paths/~1a/get/responses/200/content/application~1json/schema'}}}",
      ),
    );
    expect(text("get-b")).toContain("Deep.");
    expect(text("get-b")).toContain(", which contains it.");
  });
});

describe("a path that refers to another", () => {
  it("has the same operations, on pages of their own", async () => {
    const { plan } = await siteOf(`
paths:
  /a: {$ref: '#/paths/~1b'}
  /b: {get: {operationId: read, summary: Read it, responses: {'200': {description: ok}}}}
`);
    expect(plan.operations.map(({ path, page }) => [path, page])).toEqual([
      ["/a", "read"],
      ["/b", "get-b"],
    ]);
  });

  it("may share its operations with a webhook", async () => {
    const { plan } = await siteOf(`
paths:
  /a: {$ref: '#/components/pathItems/Read'}
webhooks:
  read.done: {$ref: '#/components/pathItems/Read'}
components:
  pathItems:
    Read: {get: {operationId: read, summary: Read it, responses: {'200': {description: ok}}}}
`);
    expect(plan.operations.map(({ path, page }) => [path, page])).toEqual([
      ["/a", "read"],
      ["read.done", "get-read-done"],
    ]);
  });

  it("does not make repeated ids right", async () => {
    const twice = `
paths:
  /a: {get: {operationId: read, responses: {'200': {description: ok}}}}
  /b: {get: {operationId: read, responses: {'200': {description: ok}}}}
`;
    await expect(siteOf(twice)).rejects.toThrow("is already used by GET /a");
  });
});

describe("tags", () => {
  it("without a name are none", async () => {
    const { plan, text } = await siteOf(`
tags: [{name: Pets, description: Of pets.}]
paths:
  /a: {get: {tags: [''], responses: {'200': {description: ok}}}}
  /b: {get: {tags: [Pets, ''], responses: {'200': {description: ok}}}}
`);
    expect(plan.tags.map(({ title, parent }) => [title, parent])).toEqual([
      ["Pets", undefined],
      ["other", undefined],
    ]);
    expect(text("get-b")).not.toContain("Tags:");
  });
});

describe("a description of schemas alone", () => {
  const yaml =
    "components: {schemas: {A: {type: string, description: Alone.}}}";

  it("has their pages from OpenAPI 3.1 on", async () => {
    const { plan, text } = await siteOf(yaml);
    expect(plan.schemas.map(({ page }) => text(page)).join()).toContain(
      "Alone.",
    );
  });

  it("is no description in OpenAPI 3.0", async () => {
    await expect(siteOf(yaml, { openapi: "3.0.3" })).rejects.toThrow(
      "neither paths nor webhooks",
    );
  });
});

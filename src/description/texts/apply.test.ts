import { describe, expect, it } from "vitest";
import { inspectDescription } from "..";
import type { Description, Schema, SecurityScheme } from "../model/types";
import { write } from "../testing/files";
import { applyTexts } from ".";

const textOf = (schema: unknown, name: string) =>
  (schema as { properties?: Record<string, Schema> }).properties?.[name]
    ?.description;

function api(
  properties: Record<string, Schema>,
  operation: Record<string, unknown> = {},
  rest: Partial<Description> = {},
): Description {
  return {
    openapi: "3.0.3",
    info: { title: "authentik", version: "1" },
    paths: { "/a/": { get: { operationId: "a_list", ...operation } } },
    components: { schemas: { A: { type: "object", properties } } },
    ...rest,
  };
}

describe("texts of properties", () => {
  const lay = (ours: Schema, theirs?: Schema) => {
    const target = api(theirs ? { name: theirs } : {});
    const { description, ...reports } = applyTexts(api({ name: ours }), target);
    return {
      text: textOf(description.components?.schemas?.["A"], "name"),
      ...reports,
    };
  };
  const pointer = "/components/schemas/A/properties/name/description";
  const text = "What it is called.";

  it("apply if the property is the same, regardless of limits", () => {
    const laid = lay(
      { type: "string", description: text },
      { type: "string", maxLength: 9, description: "Theirs." },
    );
    expect(laid).toEqual({ text, missing: [], changed: [] });
  });

  it("are left out and reported if the type has changed", () => {
    const laid = lay(
      { type: "string", description: text },
      { type: "array", items: { type: "string" }, description: "Theirs." },
    );
    expect(laid).toMatchObject({ text: "Theirs.", changed: [{ pointer }] });
  });

  it("are reported if the property is gone", () => {
    const laid = lay({ type: "string", description: text });
    expect(laid).toMatchObject({ text: undefined, missing: [{ pointer }] });
  });

  it.each([
    ["One of `a` and `b`.", 1],
    ["The kind.", 0],
  ])(
    "%j either names values or not, and more were added",
    (description, count) => {
      const laid = lay(
        { type: "string", enum: ["a", "b"], description },
        { type: "string", enum: ["a", "b", "c"] },
      );
      expect(laid.changed).toHaveLength(count);
    },
  );

  it("do not replace texts adapted for the version", () => {
    const laid = lay(
      { type: "string", description: text },
      { type: "integer", description: "Adapted.", "x-adapted": true },
    );
    expect(laid).toEqual({ text: "Adapted.", missing: [], changed: [] });
  });

  it("are added beside a reference in a way that OpenAPI 3.0 does not ignore", () => {
    const b = { $ref: "#/components/schemas/A" };
    const { description } = applyTexts(
      api({ b: { allOf: [b], description: text } }),
      api({ b }),
    );
    expect(description.components?.schemas?.["A"]).toMatchObject({
      properties: { b: { allOf: [b], description: text } },
    });
  });
});

describe("texts of operations", () => {
  const parameter = { name: "q", in: "query", schema: { type: "string" } };
  const response = (description: string, example?: unknown) => ({
    description,
    content: {
      "application/json": {
        schema: { $ref: "#/components/schemas/A" },
        ...(example !== undefined && {
          examples: { one: { summary: "One", value: example } },
        }),
      },
    },
  });

  it("are matched by id, parameters by name, responses by status", () => {
    const { description, missing } = applyTexts(
      api(
        { name: { type: "string" } },
        {
          ...{ description: "All.", "x-permissions": ["a.b"] },
          parameters: [{ ...parameter, description: "Words." }],
          responses: { 200: response("Some.", { name: "Mira" }) },
        },
      ),
      {
        ...api({ name: { type: "string" } }),
        paths: {
          "/moved/": {
            get: {
              operationId: "a_list",
              parameters: [parameter as never],
              responses: { 200: response(""), 404: { description: "" } },
            },
          },
        },
      },
    );
    expect(missing).toEqual([]);
    expect(description.paths?.["/moved/"]?.get).toMatchObject({
      ...{ description: "All.", "x-permissions": ["a.b"] },
      parameters: [{ name: "q", description: "Words." }],
      responses: { 200: response("Some.", { name: "Mira" }) },
    });
  });

  it("adapt examples: removed properties are dropped, new ones are filled in", () => {
    const ours = api(
      { name: { type: "string" }, old: { type: "string" } },
      { responses: { 200: response("", { name: "Mira", old: "x" }) } },
    );
    const theirs = api({}, { responses: { 200: response("") } });
    const { description } = applyTexts(ours, {
      ...theirs,
      components: {
        schemas: {
          A: {
            type: "object",
            required: ["name", "count"],
            properties: {
              name: { type: "string" },
              count: { type: "integer", minimum: 3 },
            },
          },
        },
      },
    });
    expect(description.paths?.["/a/"]?.get?.responses?.["200"]).toMatchObject(
      response("", { name: "Mira", count: 3 }),
    );
  });

  it("report an operation that is gone", () => {
    const { missing } = applyTexts(api({}), { ...api({}), paths: {} });
    expect(missing).toMatchObject([{ pointer: "/paths/~1a~1/get" }]);
  });

  it("add security schemes wherever a common one is accepted", () => {
    const bearer = { type: "http", scheme: "bearer" } as const;
    const oauth = { type: "oauth2", flows: {} } as const;
    const components = (securitySchemes: Record<string, SecurityScheme>) => ({
      securitySchemes,
    });
    const { description } = applyTexts(
      api(
        {},
        { security: [{ bearer: [] }, { oauth: ["all"] }] },
        { components: components({ bearer, oauth }) },
      ),
      {
        ...api({}, {}, { components: components({ bearer, device: bearer }) }),
        paths: {
          "/a/": { get: { operationId: "a", security: [{ bearer: [] }] } },
          "/b/": { get: { operationId: "b", security: [{ device: [] }] } },
        },
      },
    );
    expect(description.paths?.["/a/"]?.get?.security).toEqual([
      { bearer: [] },
      { oauth: ["all"] },
    ]);
    expect(description.paths?.["/b/"]?.get?.security).toEqual([{ device: [] }]);
    expect(Object.keys(description.components?.securitySchemes ?? {})).toEqual([
      ...["bearer", "device", "oauth"],
    ]);
  });
});

it("an authentik of another version is loaded with the project's texts", async () => {
  const authentik = {
    ...{ openapi: "3.0.3", info: { title: "authentik", version: "2026.8.3" } },
    paths: {
      "/core/groups/": {
        get: {
          operationId: "core_groups_list",
          parameters: [
            { name: "name", in: "query", schema: { type: "string" } },
          ],
          responses: { 200: { description: "" } },
        },
      },
    },
    components: {
      schemas: { AlgEnum: { type: "string", enum: ["rsa", "ed448"] } },
    },
  };
  const file = await write({ "schema.json": JSON.stringify(authentik) });
  const { loaded, unusedTexts } = await inspectDescription(file);
  const operation = loaded?.description.paths?.["/core/groups/"]?.get;
  expect(operation?.["x-permissions"]).toEqual(["authentik_core.view_group"]);
  expect(operation?.description).toMatch(/^Lists groups/);
  const { AlgEnum } = loaded?.description.components?.schemas ?? {};
  expect(AlgEnum).toMatchObject({
    description: expect.stringContaining("ed448") as string,
  });
  expect(unusedTexts?.changed).toEqual([]);
  expect(unusedTexts?.missing.length).toBeGreaterThan(100);
});

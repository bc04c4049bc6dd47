import { describe, expect, it } from "vitest";
import { load } from "../testing/files";

const get = (more: object) => ({
  get: { responses: { 200: { description: "" } }, ...more },
});

describe("fields that OpenAPI does not have", () => {
  it("are reported once per kind with their location, and the rest loads", async () => {
    const { warnings, description } = await load({
      openapi: "3.2.0",
      info: { title: "T", version: "1", "x-logo": {} },
      paths: {
        "/a": get({ sumary: "A", summary: "Real" }),
        "/b": get({ sumary: "B", audience: "all" }),
        "x-note": { anything: 1 },
      },
      components: {
        schemas: { A: { type: "object", anyKeyword: 1 } },
        examples: { E: { dataValue: { sumary: 1 } } },
        links: { L: { operationRef: "#/paths/~1a/get", parameters: { p: 1 } } },
      },
    });
    expect(warnings).toMatchObject([
      {
        pointer: "/paths/~1a/get/sumary",
        line: expect.any(Number) as number,
        message:
          "OpenAPI has no field sumary here (operation); it is left out. It occurs in 2 places; this is the first.",
        hint: "Did you mean summary?",
      },
      {
        pointer: "/paths/~1b/get/audience",
        hint: "Remove it, or turn it into an extension: x-audience.",
      },
    ]);
    expect(description.paths?.["/a"]?.get?.summary).toBe("Real");
  });

  it("are not reported in maps of names or beside references", async () => {
    const { warnings } = await load({
      openapi: "3.1.1",
      info: { title: "T", version: "1" },
      paths: {
        "/a": get({
          parameters: [{ $ref: "#/components/parameters/P", note: 1 }],
        }),
      },
      components: {
        parameters: { P: { name: "p", in: "query", schema: {} } },
        securitySchemes: {
          o: {
            type: "oauth2",
            flows: { implicit: { authorizationUrl: "/", scopes: { any: "" } } },
          },
        },
      },
    });
    expect(warnings).toEqual([]);
  });
});

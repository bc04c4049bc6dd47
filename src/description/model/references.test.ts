import { describe, expect, it } from "vitest";
import { eachReference, mappingReference, resolve, schemaName } from "..";
import type { Description } from "./types";

const description = {
  openapi: "3.1.0",
  info: { title: "T", version: "1" },
  components: {
    schemas: {
      A: { $ref: "#/components/schemas/B" },
      B: { type: "string" },
      Loop: { $ref: "#/components/schemas/Loop" },
    },
  },
} satisfies Description;

function references(node: unknown): string[] {
  const found: string[] = [];
  eachReference(node, (reference, keys) => {
    found.push(`${keys.join(".")} ${reference}`);
  });
  return found;
}

describe("references", () => {
  it("resolve to the end of their chain", () => {
    expect(resolve(description, description.components.schemas.A)).toEqual({
      type: "string",
    });
    expect(resolve(description, { type: "string" })).toEqual({
      type: "string",
    });
  });

  it.each([
    "#/components/schemas/Loop",
    "#/components/schemas/No",
    "x.yaml#/a",
  ])("resolve to nothing when they lead nowhere: %s", ($ref) => {
    expect(resolve(description, { $ref })).toEqual({});
  });

  it("tell the name of a schema", () => {
    const name = ($ref: string) => schemaName({ $ref });
    expect(name("#/components/schemas/A")).toBe("A");
    expect(name("#/components/schemas/100%")).toBe("100%");
    expect(name("#/components/schemas/a~1b~0c")).toBe("a/b~c");
    expect(name("#/components/parameters/A")).toBeUndefined();
    expect(schemaName({})).toBeUndefined();
  });

  it("are made of mapping values", () => {
    expect(mappingReference("core.User")).toBe(
      "#/components/schemas/core.User",
    );
    expect(mappingReference("#/components/schemas/A")).toBe(
      "#/components/schemas/A",
    );
  });

  it("are found in any part of a description, but not in sample data", () => {
    const schema = { $ref: "#/s" };
    expect(
      references({
        parameters: [{ schema, example: schema, examples: { a: schema } }],
        responses: { default: { content: { "a/b": { schema } } } },
        "x-data": schema,
      }),
    ).toEqual([
      "parameters.0.schema #/s",
      "parameters.0.examples.a #/s",
      "responses.default.content.a/b.schema #/s",
    ]);
    expect(
      references([
        {
          default: schema,
          enum: [schema],
          examples: [schema],
          properties: { default: schema, $ref: schema },
          not: schema,
        },
      ]),
    ).toEqual([
      "0.properties.default #/s",
      "0.properties.$ref #/s",
      "0.not #/s",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import type { Description, Schema } from "../../description";
import { sampleOf } from "./sample";

const api: Description = {
  openapi: "3.1.0",
  info: { title: "Test", version: "1" },
  components: {
    schemas: {
      Node: {
        type: "object",
        properties: {
          name: { type: "string" },
          next: { $ref: "#/components/schemas/Node" },
          all: { type: "array", items: { $ref: "#/components/schemas/Node" } },
        },
      },
      Kind: { enum: ["a", "b"] },
    },
  },
};
const sample = (schema: Schema, direction = "both" as const) =>
  sampleOf(api, schema, direction);

describe("sampleOf", () => {
  it.each<[unknown, Schema]>([
    ["given", { type: "string", example: "given", default: "d" }],
    [null, { type: "string", example: null }],
    [false, { type: "boolean", default: false }],
    [0, { type: "integer" }],
    [3, { type: "integer", minimum: 2.5 }],
    [1, { type: "integer", minimum: 0, exclusiveMinimum: true }],
    [-2, { type: "integer", maximum: -2 }],
    ["stri", { type: "string", maxLength: 4 }],
    ["stringgg", { type: "string", minLength: 8 }],
    ["user@example.com", { type: "string", format: "email" }],
    ["string", { type: "string", format: "constructor" }],
    [["string"], { type: "array", items: { type: "string" } }],
    ["a", { allOf: [{ $ref: "#/components/schemas/Kind" }] }],
    [
      { a: "string", b: 0 },
      {
        properties: { a: { type: "string" } },
        oneOf: [{ properties: { b: { type: "integer" } } }],
      },
    ],
    [{ property: 0 }, { additionalProperties: { type: "integer" } }],
    [
      ["string", true],
      { prefixItems: [{ type: "string" }, { type: "boolean" }] },
    ],
  ])("is %j", (value, schema) => {
    expect(sample(schema)).toEqual(value);
  });

  it("leaves out what only the other side may use", () => {
    const schema: Schema = {
      properties: {
        id: { type: "integer", readOnly: true },
        password: { type: "string", writeOnly: true },
      },
    };
    expect(sampleOf(api, schema, "request")).toEqual({ password: "string" });
    expect(sampleOf(api, schema, "response")).toEqual({ id: 0 });
  });

  it("stops where a schema holds itself", () => {
    expect(sample({ $ref: "#/components/schemas/Node" })).toEqual({
      ...{ name: "string", next: null, all: [] },
    });
  });

  it("keeps a property that is called like JavaScript's own", () => {
    const properties = JSON.parse('{"__proto__":{"type":"string"}}') as Record<
      string,
      Schema
    >;
    expect(JSON.stringify(sample({ properties }))).toBe(
      '{"__proto__":"string"}',
    );
  });
});

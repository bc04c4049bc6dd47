import { describe, expect, test } from "vitest";
import type { Description, Schema } from "../description/model/types";
import { bodyExamples, exampleOf } from "./example";

const description: Description = {
  openapi: "3.0.3",
  info: { title: "t", version: "1" },
  components: {
    schemas: {
      Kind: { type: "string", enum: ["internal", "external"] },
      Tree: {
        type: "object",
        properties: {
          child: { $ref: "#/components/schemas/Tree" },
          children: {
            type: "array",
            items: { $ref: "#/components/schemas/Tree" },
          },
        },
      },
    },
    examples: { shared: { value: { a: 2 } } },
  },
};
const example = (schema: Schema) => exampleOf(description, schema);

describe("exampleOf", () => {
  test("takes what the description offers, leaves out what is read-only", () => {
    expect(
      example({
        type: "object",
        properties: {
          pk: { type: "integer", readOnly: true },
          name: { type: "string", example: "Mira" },
          active: { type: "boolean", default: true },
          type: { allOf: [{ $ref: "#/components/schemas/Kind" }] },
          since: { type: "string", format: "date-time" },
          groups: { type: "array", items: { type: "string", format: "uuid" } },
        },
      }),
    ).toEqual({
      name: "Mira",
      active: true,
      type: "internal",
      since: "2024-09-13T14:05:42Z",
      groups: ["3f0c2a51-8d1e-4b6f-a2c4-0d9e5b7a1c88"],
    });
  });

  test("ends where a schema holds itself", () => {
    expect(example({ $ref: "#/components/schemas/Tree" })).toEqual({
      child: null,
      children: [],
    });
  });

  test("joins allOf and takes the first of oneOf", () => {
    expect(
      example({
        allOf: [
          { type: "object", properties: { a: { type: "integer" } } },
          { type: "object", properties: { b: { type: "boolean" } } },
        ],
      }),
    ).toEqual({ a: 0, b: false });
    expect(example({ oneOf: [{ const: 1 }, { const: 2 }] })).toBe(1);
  });
});

test("bodyExamples prefers named examples, also shared ones", () => {
  expect(
    bodyExamples(description, {
      examples: {
        one: { summary: "First", value: { a: 1 } },
        two: { $ref: "#/components/examples/shared" },
        away: { externalValue: "https://example.com" },
      },
    }),
  ).toEqual({ First: { a: 1 }, two: { a: 2 } });
  expect(bodyExamples(description, { schema: { type: "boolean" } })).toEqual({
    example: false,
  });
});

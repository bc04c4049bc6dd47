import { describe, expect, test } from "vitest";
import { modelOf } from "../description/model/model";
import { sample } from "../description/model/sample/sample";
import type { Description, Schema } from "../description/model/types";
import { bodyExamples } from "./example";

const description: Description = {
  openapi: "3.0.3",
  info: { title: "t", version: "1" },
  components: {
    schemas: {
      Kind: { type: "string", enum: ["internal", "external"] },
      Tree: {
        type: "object",
        properties: {
          name: { type: "string" },
          child: { $ref: "#/components/schemas/Tree" },
          children: {
            type: "array",
            items: { $ref: "#/components/schemas/Tree" },
          },
        },
      },
      Pet: {
        type: "object",
        required: ["kind"],
        properties: { kind: { type: "string" } },
        discriminator: {
          propertyName: "kind",
          mapping: { cat: "#/components/schemas/Cat" },
        },
        oneOf: [{ $ref: "#/components/schemas/Cat" }],
      },
      Cat: {
        allOf: [{ $ref: "#/components/schemas/Pet" }],
        type: "object",
        properties: { lives: { type: "integer", minimum: 1 } },
      },
    },
    examples: { shared: { value: { a: 2 } } },
  },
};
const example = (schema: Schema) =>
  bodyExamples(description, { schema }).example;

describe("the example of a schema", () => {
  test("is the request sample shown on the page", () => {
    const schema: Schema = {
      type: "object",
      properties: {
        pk: { type: "integer", readOnly: true },
        name: { type: "string", example: "Mira" },
        active: { type: "boolean", default: false },
        type: { allOf: [{ $ref: "#/components/schemas/Kind" }] },
        groups: { type: "array", items: { type: "string", format: "uuid" } },
      },
    };
    expect(example(schema)).toEqual({
      name: "Mira",
      active: false,
      type: "internal",
      groups: ["3fa85f64-5717-4562-b3fc-2c963f66afa6"],
    });
    expect(example(schema)).toEqual(
      sample(modelOf(description), schema, { direction: "request" }),
    );
  });

  test("stops at a schema that contains itself", () => {
    expect(example({ $ref: "#/components/schemas/Tree" })).toEqual({
      name: "string",
      children: [],
    });
  });

  test("stops at a parent's oneOf whose children extend the parent", () => {
    expect(example({ $ref: "#/components/schemas/Pet" })).toEqual({
      kind: "cat",
      lives: 1,
    });
    expect(example({ $ref: "#/components/schemas/Cat" })).toEqual({
      kind: "cat",
      lives: 1,
    });
  });

  test("merges allOf with sibling properties and uses the first oneOf schema", () => {
    expect(
      example({
        allOf: [
          { type: "object", properties: { a: { type: "integer" } } },
          { type: "object", properties: { b: { type: "boolean" } } },
        ],
        properties: { c: { type: "string" } },
      }),
    ).toEqual({ a: 0, b: true, c: "string" });
    expect(example({ oneOf: [{ const: 1 }, { const: 2 }] })).toBe(1);
  });
});

test("named examples, including shared ones, take precedence over a sample", () => {
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
    example: true,
  });
});

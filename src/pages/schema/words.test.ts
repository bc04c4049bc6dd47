import { describe, expect, it } from "vitest";
import { type Schema, isNullable, modelOf } from "../../description/model";
import { limitsText } from "./limits";
import { typeName } from "./type-name";

const model = modelOf({ openapi: "3.1.0", info: { title: "", version: "" } });
/** OpenAPI 3.0, because 3.1 has no `nullable`. */
const model30 = modelOf({ openapi: "3.0.3", info: { title: "", version: "" } });

describe("typeName", () => {
  it.each<[string, Schema]>([
    ["uuid", { type: "string", format: "uuid" }],
    ["uuid[]", { type: "array", items: { type: "string", format: "uuid" } }],
    ["ID (integer)", { type: "integer", title: "ID" }],
    ["string | integer", { type: ["string", "integer", "null"] }],
    ["object", { properties: { a: {} } }],
    ["any", { oneOf: [{}] }],
    ["string", { enum: ["a", null] }],
    ["integer[][]", { items: { items: { type: "integer" } } }],
    ["integer", { const: 1 }],
    ["any", {}],
    ["never", { not: {} }],
  ])("returns %s", (name, schema) => {
    expect(typeName(model, schema)).toBe(name);
  });
});

describe("isNullable", () => {
  it.each<[boolean, Schema]>([
    [true, { type: "string", nullable: true }],
    [true, { type: ["string", "null"] }],
    [true, { enum: ["a", null] }],
    [false, { type: "string", nullable: false }],
  ])("is %s", (expected, schema) => {
    expect(
      isNullable(schema.nullable === undefined ? model : model30, schema),
    ).toBe(expected);
  });
});

describe("limitsText", () => {
  it.each<[string | undefined, Schema]>([
    [undefined, { type: "string", minLength: 0 }],
    ["`non-empty` and `<= 9 characters`", { minLength: 1, maxLength: 9 }],
    ["`>= 0` and `<= 10`", { minimum: 0, maximum: 10 }],
    ["`> 0` and `< 1`", { exclusiveMinimum: 0, exclusiveMaximum: 1 }],
    ["`> 0`", { minimum: 0, exclusiveMinimum: true }],
    ["`multiple of 5`", { multipleOf: 5 }],
    ["Value must match regular expression `^a$`", { pattern: "^a$" }],
    ['[`a`, `1`, `null`, `""`]', { enum: ["a", 1, null, ""] }],
    ["[`` a`b ``]", { enum: ["a`b"] }],
    ["`<= 3 items`, `unique`", { maxItems: 3, uniqueItems: true }],
    ["[`a`]", { items: { enum: ["a"] } }],
    ["`non-empty`, each item `<= 2`", { minItems: 1, items: { maximum: 2 } }],
    ["`<= 2 properties`", { maxProperties: 2 }],
  ])("says %s", (limits, schema) => {
    expect(
      limitsText(schema.exclusiveMinimum === true ? model30 : model, schema),
    ).toBe(limits && `**Possible values:** ${limits}`);
  });
});

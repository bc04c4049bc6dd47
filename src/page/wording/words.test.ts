import { describe, expect, it } from "vitest";
import type { Description, Schema } from "../../description";
import { facts, flat } from "../../pages/schema/facts";
import { isNullable, typeName } from "./names";
import { qualifierMessage } from "./qualifier";

describe("typeName", () => {
  it.each<[string, Schema]>([
    ["uuid", { type: "string", format: "uuid" }],
    ["uuid[]", { type: "array", items: { type: "string", format: "uuid" } }],
    ["ID (integer)", { type: "integer", title: "ID" }],
    ["string | integer", { type: ["string", "integer", "null"] }],
    ["object", { properties: {} }],
    ["object", { oneOf: [{}] }],
    ["string", { enum: ["a", null] }],
    ["integer[][]", { items: { items: { type: "integer" } } }],
    ["number", { const: 1 }],
    ["any", {}],
    ["never", { not: {} }],
  ])("calls it %s", (name, schema) => {
    expect(typeName(schema)).toBe(name);
  });
});

describe("isNullable", () => {
  it.each<[boolean, Schema]>([
    [true, { nullable: true }],
    [true, { type: ["string", "null"] }],
    [true, { enum: ["a", null] }],
    [false, { type: "string", nullable: false }],
  ])("is %s", (expected, schema) => {
    expect(isNullable(schema)).toBe(expected);
  });
});

describe("qualifierMessage", () => {
  it.each<[string | undefined, Schema]>([
    [undefined, { type: "string", minLength: 0 }],
    ["`non-empty` and `<= 9 characters`", { minLength: 1, maxLength: 9 }],
    ["`>= 0` and `<= 10`", { minimum: 0, maximum: 10 }],
    ["`> 0` and `< 1`", { exclusiveMinimum: 0, exclusiveMaximum: 1 }],
    ["`> 0`", { minimum: 0, exclusiveMinimum: true }],
    ["`multiple of 5`", { multipleOf: 5 }],
    ["Value must match regular expression `^a$`", { pattern: "^a$" }],
    ["[`a`, `1`, `null`, ``]", { enum: ["a", 1, null, ""] }],
    ["[`` a`b ``]", { enum: ["a`b"] }],
    ["`<= 3 items`, `unique`", { maxItems: 3, uniqueItems: true }],
    ["[`a`]", { items: { enum: ["a"] } }],
    ["`non-empty`, each item `<= 2`", { minItems: 1, items: { maximum: 2 } }],
    ["`<= 2 properties`", { maxProperties: 2 }],
  ])("says %s", (limits, schema) => {
    expect(qualifierMessage(schema)).toBe(
      limits && `**Possible values:** ${limits}`,
    );
  });
});

const api: Description = {
  openapi: "3.1.0",
  info: { title: "Test", version: "1" },
  components: {
    schemas: {
      Self: { type: "array", items: { $ref: "#/components/schemas/Self" } },
    },
  },
};

describe("flat and facts", () => {
  it("follow a list that is its own item only so far", () => {
    const self = { $ref: "#/components/schemas/Self" };
    expect(typeName(flat(api, { items: self }))).toMatch(/^.+(\[\])+$/);
  });

  it("leave out what is shown inside", () => {
    const schema = facts(api, {
      ...{ type: ["object", "null"], description: "a" },
      ...{ properties: { a: {} }, additionalProperties: {}, oneOf: [{}] },
    });
    expect(schema).toEqual({
      ...{ type: ["object", "null"], description: "a", nullable: true },
    });
  });
});

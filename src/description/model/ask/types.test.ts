import { describe, expect, it } from "vitest";
import { api, ref } from "../testing/api";
import type { AnySchema } from "../types/schema";
import { isNullable } from "./nullable";
import { typeLabel, typeName } from "./type-name";

const model = api({
  Text: { type: "string" },
  Loop: { type: "array", items: ref("Loop") },
  User: { type: "object", properties: { name: {} } },
});
const uuid = { type: "string", format: "uuid" };

it.each<[AnySchema, string, string]>([
  [{ type: "string" }, "string", "string"],
  [uuid, "string", "uuid"],
  [{ type: "integer", format: "int64" }, "integer", "int64"],
  [{ type: ["string", "null"] }, "string or null", "string"],
  [
    { type: ["integer", "string", "null"] },
    "integer, string or null",
    "integer | string",
  ],
  [{ type: "null" }, "null", "null"],
  [{ const: null }, "null", "null"],
  [{ enum: ["a", null] }, "string or null", "string"],
  [{ const: 1 }, "integer", "integer"],
  [{ type: "array", items: uuid }, "array of strings", "uuid[]"],
  [
    { type: "array", items: { type: ["string", "null"] } },
    "array of strings or nulls",
    "(string | null)[]",
  ],
  [
    { type: "array", items: { type: "array", items: { type: "integer" } } },
    "array of arrays of integers",
    "integer[][]",
  ],
  [
    { type: "array", items: { type: ["string", "integer"] } },
    "array of strings or integers",
    "(string | integer)[]",
  ],
  [{ type: "array" }, "array of any type", "any[]"],
  [
    {
      type: "array",
      prefixItems: [{ type: "number" }, { type: "string" }],
      items: false,
    },
    "tuple of number, string",
    "[number, string]",
  ],
  [
    { prefixItems: [{ type: "number" }], items: { type: "string" } },
    "tuple of number, then strings",
    "[number, ...string]",
  ],
  [
    { prefixItems: [{ type: ["number", "null"] }], type: "array" },
    "tuple of number or null",
    "[number | null, ...]",
  ],
  [{ type: "array", items: false }, "array of nothing", "[]"],
  [
    { oneOf: [{ type: "string" }, { type: "integer" }] },
    "string or integer",
    "string | integer",
  ],
  [
    { oneOf: [{ type: "string" }, { type: "null" }] },
    "string or null",
    "string",
  ],
  [
    { anyOf: [ref("User"), { type: "string" }, { type: "null" }] },
    "object, string or null",
    "object | string",
  ],
  [{ type: "string", oneOf: [{ const: "a", title: "A" }] }, "string", "string"],
  [
    {
      oneOf: [
        { const: 1, title: "one" },
        { const: 2, title: "two" },
      ],
    },
    "integer",
    "integer",
  ],
  [
    {
      anyOf: [{ required: ["a"] }, { required: ["b"] }],
      properties: { a: {}, b: {} },
    },
    "object",
    "object",
  ],
  [{ anyOf: [{ type: "string" }, {}] }, "any", "any"],
  [{ properties: { a: {} } }, "object", "object"],
  [{ additionalProperties: { type: "string" } }, "object", "object"],
  [{ allOf: [ref("Text"), { maxLength: 3 }] }, "string", "string"],
  [
    ref("Loop"),
    "array of arrays of arrays of arrays of arrays of arrays of any type",
    "any[][][][][][]",
  ],
  [{ nullable: true }, "any", "any"],
  [{ title: "T" }, "any", "any"],
  [true, "any", "any"],
  [false, "never", "never"],
  [{ not: {} }, "never", "never"],
])("%j is called %s, in short %s", (schema, words, label) => {
  expect(typeName(model, schema)).toBe(words);
  expect(typeLabel(model, schema)).toBe(label);
});

describe("isNullable", () => {
  it.each<[AnySchema, boolean]>([
    [{ type: "string", nullable: true }, true],
    [{ type: ["string", "null"] }, true],
    [{ enum: ["a", null] }, true],
    [{ type: "string", enum: ["a", null] }, false],
    [{ oneOf: [ref("Text"), { type: "null" }] }, true],
    [{ oneOf: [{ type: ["string", "null"] }, { type: "null" }] }, false],
    [{ allOf: [{ type: "string", nullable: true }, ref("Text")] }, false],
    [{ type: "null" }, true],
    [{}, false],
    [{ type: "string" }, false],
  ])("%j: %s", (schema, expected) => {
    expect(isNullable(model, schema)).toBe(expected);
  });
});

import { expect, test } from "vitest";
import type { Schema } from "../../description/model/types";
import { bodyValidator } from "./validate";

const messages = (schema: Schema, value: unknown) =>
  bodyValidator(
    { openapi: "3.1.0", info: { title: "t", version: "1" } },
    { type: "object", properties: { v: schema } },
    "request",
  )({ v: value }).map(({ pointer, message }) => `${pointer} ${message}`);

test.each<[Schema, unknown, string]>([
  [
    { format: "date-time" },
    "x",
    "Must be a date and time such as 2026-01-31T12:00:00Z.",
  ],
  [{ format: "shoe-size" }, "x", ""],
  [{ type: ["integer", "null"] }, "x", "Must be a whole number or null."],
  [{ type: "boolean" }, "true", "Must be true or false."],
  [{ enum: ["a", 1, null] }, "b", 'Must be one of "a", 1, null.'],
  [{ const: "a" }, "b", 'Must be "a".'],
  [{ minLength: 1 }, "", "Must not be empty."],
  [{ maxLength: 1 }, "ab", "Must have at most 1 character."],
  [{ minimum: 3 }, 1, "Must be at least 3."],
  [{ exclusiveMaximum: 3 }, 3, "Must be less than 3."],
  [{ multipleOf: 0.5 }, 0.7, "Must be a multiple of 0.5."],
  [{ minItems: 2 }, [1], "Must have at least 2 items."],
  [{ uniqueItems: true }, [1, 1], "Must not have the same item twice."],
  [{ required: ["a"] }, {}, '"a" is required and missing.'],
  [{ pattern: "^a+$" }, "b", "Must match the pattern ^a+$."],
  [{ not: { type: "string" } }, "b", "Is not allowed here."],
])("%j of %j: %s", (schema, value, message) => {
  expect(messages(schema, value)).toEqual(
    message === "" ? [] : [`/v ${message}`],
  );
});

test("an undescribed property is named with its place", () => {
  const schema: Schema = {
    type: "object",
    properties: {},
    additionalProperties: false,
  };
  expect(messages(schema, { b: 1 })).toEqual([
    '/v/b "b" is not a property of this object.',
  ]);
});

test("requirements behind references are found", () => {
  const validate = bodyValidator(
    {
      openapi: "3.1.0",
      info: { title: "t", version: "1" },
      components: { schemas: { A: { allOf: [{ maxLength: 2 }] } } },
    },
    { type: "array", items: { $ref: "#/components/schemas/A" } },
    "request",
  );
  expect(validate(["abc"])).toEqual([
    { pointer: "/0", message: "Must have at most 2 characters." },
  ]);
});

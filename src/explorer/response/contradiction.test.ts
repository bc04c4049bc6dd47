import { expect, test } from "vitest";
import { modelOf } from "../../description/model/model";
import type { Description, Schema } from "../../description/model/types";
import { contradictionAt } from "./contradiction";

const at = (schema: Schema, pointer = "/list/0/v") => {
  const description: Description = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    components: { schemas: { V: schema } },
  };
  const v: Schema = { $ref: "#/components/schemas/V" };
  return contradictionAt(
    modelOf(description),
    {
      type: "object",
      properties: {
        list: { type: "array", items: { properties: { v } } },
        "a/b": { additionalProperties: v },
      },
    },
    pointer,
  );
};

test.each<[Schema, string | undefined]>([
  [{ minimum: 5, maximum: 3 }, "minimum 5 is more than maximum 3"],
  [{ minLength: 2, maxLength: 1 }, "minLength 2 is more than maxLength 1"],
  [
    { type: "integer", enum: ["a", "b"] },
    'none of the values that it lists is valid: "a", "b"',
  ],
  [
    { type: "string", const: 1 },
    "none of the values that it lists is valid: 1",
  ],
  [{ type: "integer", example: "x" }, 'its own example "x" is not valid'],
  [{ type: "boolean", default: "no" }, 'its own default "no" is not valid'],
  [{ type: "integer", enum: ["a", 1], example: 1 }, undefined],
  [{ type: "integer", minimum: 1, maximum: 1 }, undefined],
  [{ anyOf: [{ minimum: 5, maximum: 3 }, { type: "string" }] }, undefined],
])("%j: %s", (schema, sentence) => {
  expect(at(schema)).toBe(sentence);
});

test("places are found through names, items and further properties", () => {
  const schema = { minimum: 5, maximum: 3 };
  expect(at(schema, "/a~1b/any")).toBeDefined();
  expect(at(schema, "/list")).toBeUndefined();
  expect(at(schema, "/not/described")).toBeUndefined();
});

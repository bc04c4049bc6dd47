import { expect, it } from "vitest";
import { modelOf } from "../../description/model";
import { facts } from "./facts";
import { typeName } from "./type-name";

const model = modelOf({
  openapi: "3.1.0",
  info: { title: "Test", version: "1" },
  components: {
    schemas: {
      Self: { type: "array", items: { $ref: "#/components/schemas/Self" } },
    },
  },
});

it("limits the depth of a list that contains itself", () => {
  const self = { $ref: "#/components/schemas/Self" };
  expect(typeName(model, { items: self })).toMatch(/^.+(\[\])+$/);
  expect(JSON.stringify(facts(model, self)).length).toBeLessThan(500);
});

it("leaves out nested schemas", () => {
  const schema = facts(model, {
    ...{ type: ["object", "null"], description: "a" },
    ...{ properties: { a: {} }, additionalProperties: {}, oneOf: [{}] },
  });
  expect(schema).toEqual({
    ...{ type: ["object", "null"], description: "a", nullable: true },
  });
});

it("has descriptions of listed values in one form", () => {
  const schema = facts(model, {
    oneOf: [
      { const: 1, title: "Low", description: "Hardly any." },
      { const: 2, description: "Much." },
      { const: 3 },
    ],
  });
  expect(schema["x-enumDescriptions"]).toEqual({
    1: "Low: Hardly any.",
    2: "Much.",
  });
});

import { describe, expect, it } from "vitest";
import type { Description } from "../../description";
import { typeName } from "../../page/wording/names";
import { facts, flat } from "./facts";

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

import { expect, it } from "vitest";
import type { Description, Schema } from "../model/types";
import { applyReferences } from "./references";

const uuid = "5012796c-f785-41b9-a948-a8ecbb2b76f2";

/** Returns the examples that the properties of a schema get. */
function examplesOf(properties: Record<string, Schema>): unknown[] {
  const description: Description = {
    openapi: "3.0.3",
    info: { title: "authentik", version: "1" },
    components: { schemas: { One: { type: "object", properties } } },
  };
  const keys = { user: 2, flow: uuid, parent: [uuid, 2], fields: uuid };
  const { One } = applyReferences(description, keys).components?.schemas ?? {};
  return Object.values((One as Schema).properties ?? {}).map(
    (property) => (property as Schema).example,
  );
}

it("a reference gets a key of its type", () => {
  expect(
    examplesOf({
      user: { type: "integer" },
      flow: { type: "string", format: "uuid", nullable: true },
      parent: { type: "integer" },
      fields: { type: "array", items: { type: "string", format: "uuid" } },
    }),
  ).toEqual([2, uuid, 2, [uuid]]);
});

it("a property that is only named like a reference is not changed", () => {
  expect(
    examplesOf({
      user: { type: "string" },
      flow: { $ref: "#/components/schemas/Flow" },
      parent: { type: "integer", example: 7 },
      other: { type: "integer" },
    }),
  ).toEqual([undefined, undefined, 7, undefined]);
});

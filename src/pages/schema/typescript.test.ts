import { expect, it } from "vitest";
import { type Schema, modelOf, toJsonSchema } from "../../description/model";
import { planOf } from "../testing/plan";
import ts from "typescript";
import { typeScriptOf } from "./typescript";

function typesOf(name: string, schemas: Record<string, Schema>): string {
  const { description } = planOf({ components: { schemas } });
  const schema = description.components?.schemas?.[name] ?? true;
  return typeScriptOf(name, toJsonSchema(modelOf(description), schema));
}

const ref = (name: string): Schema => ({
  $ref: `#/components/schemas/${name}`,
});

it("writes an interface with all the types it needs", () => {
  expect(
    typesOf("User", {
      User: {
        type: "object",
        required: ["pk"],
        properties: {
          pk: { type: "integer" },
          "last-login": { type: ["string", "null"] },
          kind: ref("Kind"),
          groups: { type: "array", items: { oneOf: [ref("User"), {}] } },
          attributes: { type: "object", additionalProperties: true },
        },
      },
      Kind: { enum: ["a", 1, null] },
    }),
  ).toBe(`export interface User {
  pk: number;
  "last-login"?: string | null;
  kind?: Kind;
  groups?: (User | unknown)[];
  attributes?: Record<string, unknown>;
}

export type Kind = "a" | 1 | null;`);
});

it("writes a discriminator's alternatives as a union", () => {
  const sub = (kind: string): Schema => ({
    type: "object",
    properties: { kind: { const: kind } },
  });
  expect(
    typesOf("Pet", {
      Pet: {
        oneOf: [ref("Cat"), ref("Dog")],
        discriminator: {
          propertyName: "kind",
          mapping: {
            cat: "#/components/schemas/Cat",
            dog: "#/components/schemas/Dog",
          },
        },
      },
      Cat: sub("cat"),
      Dog: sub("dog"),
    }),
  ).toContain("Cat | Dog");
});

it("writes valid TypeScript for any names", () => {
  const text = typesOf("A-b", {
    "A-b": {
      type: "object",
      properties: {
        a: ref("1 c"),
        list: { type: "array", prefixItems: [{ type: "string" }] },
        all: { allOf: [ref("1 c"), { type: "object" }] },
      },
      additionalProperties: { type: "string" },
    },
    "1 c": { type: "object", properties: { __proto__x: { type: "number" } } },
  });
  const { diagnostics } = ts.transpileModule(text, {
    reportDiagnostics: true,
  });
  expect(diagnostics).toEqual([]);
  expect(text).toContain("interface A_b");
});

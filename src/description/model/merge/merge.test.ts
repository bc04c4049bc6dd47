import { describe, expect, it } from "vitest";
import { api, ref } from "../testing/api";
import type { AnySchema, Schema } from "../types/schema";
import { merge } from "./merge";

const merged = (
  schema: AnySchema,
  schemas: Record<string, AnySchema> = {},
  version = "3.1.0",
) => merge(api(schemas, version), schema);

describe("merge", () => {
  it("resolves references and names the component", () => {
    const { schema, name, names } = merged(ref("A"), {
      A: ref("B"),
      B: { type: "string" },
    });
    expect(schema).toEqual({ type: "string" });
    expect([name, names]).toEqual(["A", ["A", "B"]]);
  });

  it("keeps the name through wrappers that add texts, flags and null", () => {
    const schemas = { A: { type: "object" } };
    expect(
      merged(
        { allOf: [ref("A")], description: "d", nullable: true },
        schemas,
        "3.0.3",
      ),
    ).toMatchObject({
      name: "A",
      schema: { type: "object", description: "d", nullable: true },
    });
    expect(
      merged({ oneOf: [{ type: "null" }, ref("A")] }, schemas),
    ).toMatchObject({
      name: "A",
      schema: { type: "object", nullable: true },
    });
    expect(
      merged({ allOf: [ref("A")], properties: { b: {} } }, schemas).name,
    ).toBeUndefined();
  });

  it("recognizes a component by identity", () => {
    const model = api({
      A: { allOf: [ref("B"), { properties: { a: {} } }] },
      B: {},
    });
    expect(
      merge(model, model.document.components?.schemas?.["A"] ?? true),
    ).toMatchObject({ name: "A", names: ["A", "B"] });
  });

  it("ignores keywords beside a reference in 3.0 and merges all of them in 3.1", () => {
    const schemas = {
      A: {
        type: "object",
        description: "a",
        required: ["w"],
        properties: { w: {} },
      },
    };
    const schema: Schema = {
      ...ref("A"),
      description: "here",
      title: "t",
      nullable: true,
      properties: { x: {} },
      required: ["x"],
      allOf: [{ maxProperties: 2 }],
    };
    expect(merged(schema, schemas, "3.0.3").schema).toEqual(schemas.A);
    expect(merged(schema, schemas).schema).toEqual({
      ...{
        type: "object",
        title: "t",
        description: "here",
        nullable: true,
        maxProperties: 2,
      },
      ...{ properties: { x: {}, w: {} }, required: ["x", "w"] },
    });
  });

  it("combines the constraints on a property, on items and on names", () => {
    const a: Schema = { minLength: 1 };
    const b: Schema = { maxLength: 2 };
    expect(
      merged({
        allOf: [
          {
            properties: { p: a },
            items: a,
            propertyNames: a,
            patternProperties: { x: a },
            dependentSchemas: { p: a },
            dependentRequired: { p: ["q"] },
          },
          {
            properties: { p: b, q: a },
            items: b,
            propertyNames: b,
            patternProperties: { x: b },
            dependentSchemas: { p: b },
            dependentRequired: { p: ["r"] },
          },
        ],
      }).schema,
    ).toEqual({
      properties: { p: { allOf: [a, b] }, q: a },
      items: { allOf: [a, b] },
      propertyNames: { allOf: [a, b] },
      patternProperties: { x: { allOf: [a, b] } },
      dependentSchemas: { p: { allOf: [a, b] } },
      dependentRequired: { p: ["q", "r"] },
    });
  });

  it.each<[string, Schema[], Schema]>([
    [
      "the tightest limits",
      [
        { minimum: 1, maxLength: 9 },
        { minimum: 3, maxLength: 5 },
      ],
      { minimum: 3, maxLength: 5 },
    ],
    [
      "exclusive limits as numbers",
      [{ minimum: 1, exclusiveMinimum: true }, { minimum: 0 }],
      { exclusiveMinimum: 1, minimum: 0 },
    ],
    [
      "the common values",
      [{ enum: [1, 2, null] }, { enum: [2, 3, null] }],
      { enum: [2, null] },
    ],
    [
      "the common types",
      [{ type: ["integer", "null"] }, { type: ["number", "string"] }],
      { type: "integer" },
    ],
    [
      "one constant",
      [{ const: { a: 1 } }, { const: { a: 1 } }],
      { const: { a: 1 } },
    ],
    [
      "the least common multiple",
      [{ multipleOf: 4 }, { multipleOf: 6 }],
      { multipleOf: 12 },
    ],
    [
      "factors that have none",
      [{ multipleOf: 0.1 }, { multipleOf: 0.25 }],
      { multipleOf: 0.1, allOf: [{ multipleOf: 0.25 }] },
    ],
    [
      "both patterns",
      [{ pattern: "a" }, { pattern: "b" }, { pattern: "a" }],
      { pattern: "a", allOf: [{ pattern: "b" }] },
    ],
    [
      "both formats",
      [{ format: "uri" }, { format: "uuid" }],
      { format: "uri", allOf: [{ format: "uuid" }] },
    ],
    [
      "both negations",
      [{ not: { const: 1 } }, { not: { const: 2 } }],
      { not: { const: 1 }, allOf: [{ not: { const: 2 } }] },
    ],
    [
      "both conditions",
      [
        { if: {}, then: { minimum: 1 } },
        { if: {}, else: {} },
      ],
      { if: {}, then: { minimum: 1 }, allOf: [{ if: {}, else: {} }] },
    ],
    [
      "both choices",
      [{ oneOf: [{ minimum: 1 }, {}] }, { oneOf: [{ maximum: 1 }, {}] }],
      { oneOf: [{ minimum: 1 }, {}], allOf: [{ oneOf: [{ maximum: 1 }, {}] }] },
    ],
    [
      "a choice of each kind",
      [{ oneOf: [{ minimum: 1 }, {}] }, { anyOf: [{ maximum: 1 }, {}] }],
      { oneOf: [{ minimum: 1 }, {}], anyOf: [{ maximum: 1 }, {}] },
    ],
    [
      "both of contains",
      [{ contains: { const: 1 }, minContains: 2 }, { contains: { const: 2 } }],
      {
        contains: { const: 1 },
        minContains: 2,
        allOf: [{ contains: { const: 2 } }],
      },
    ],
    [
      "a tuple longer than another",
      [
        { prefixItems: [{ minimum: 1 }], items: { maximum: 9 } },
        { prefixItems: [{}, { minimum: 2 }] },
      ],
      {
        prefixItems: [
          { allOf: [{ minimum: 1 }, {}] },
          { allOf: [{ maximum: 9 }, { minimum: 2 }] },
        ],
        items: { maximum: 9 },
      },
    ],
    [
      "flags that any part sets",
      [{ readOnly: false, deprecated: true }, { readOnly: true }],
      { readOnly: true, deprecated: true },
    ],
    [
      "the outermost texts",
      [
        { title: "a", "x-a": 1 },
        { title: "b", description: "b", example: 0, "x-a": 2 },
      ],
      { title: "a", description: "b", example: 0, "x-a": 1 },
    ],
    [
      "nothing if types exclude each other",
      [{ type: "string" }, { type: "integer" }],
      { not: {} },
    ],
    [
      "nothing if values exclude each other",
      [{ const: 1 }, { const: 2 }],
      { not: {} },
    ],
  ])("keeps %s", (_, allOf, expected) => {
    expect(merged({ allOf }).schema).toEqual(expected);
  });

  describe("closed objects", () => {
    it("stay closed if all parts know the same names", () => {
      const closed: Schema = {
        properties: { a: {} },
        additionalProperties: false,
      };
      expect(merged({ allOf: [closed, { required: ["a"] }] }).schema).toEqual({
        ...closed,
        required: ["a"],
      });
    });

    it("keep the properties of other parts and their own constraint apart", () => {
      const a: Schema = {
        properties: { tint: {} },
        additionalProperties: false,
      };
      const b: Schema = {
        properties: { litres: {} },
        additionalProperties: false,
      };
      expect(merged({ allOf: [a, b] }).schema).toEqual({
        properties: { tint: {}, litres: {} },
        allOf: [
          { properties: { tint: true }, additionalProperties: false },
          { properties: { litres: true }, additionalProperties: false },
        ],
      });
    });

    it("apply the schema of a map to properties that it does not name", () => {
      const text: Schema = { type: "string" };
      expect(
        merged({
          allOf: [
            { additionalProperties: text },
            { properties: { id: { maxLength: 3 } } },
          ],
        }).schema,
      ).toEqual({
        properties: { id: { allOf: [{ maxLength: 3 }, text] } },
        additionalProperties: text,
      });
    });

    it("apply an inner unevaluatedProperties to its part, an outer one to everything", () => {
      const part: Schema = {
        properties: { a: {} },
        unevaluatedProperties: false,
      };
      expect(
        merged({ allOf: [part, { properties: { b: {} } }] }).schema,
      ).toEqual({
        properties: { a: {}, b: {} },
        allOf: [{ properties: { a: true }, additionalProperties: false }],
      });
      expect(
        merged({
          allOf: [{ properties: { b: {} } }],
          unevaluatedProperties: false,
        }).schema,
      ).toEqual({
        properties: { b: {} },
        unevaluatedProperties: false,
      });
    });
  });

  describe("null", () => {
    it("has to be allowed by all parts", () => {
      const some: Schema = { type: "string", nullable: true };
      expect(
        merged({ allOf: [some, { maxLength: 3 }] }, {}, "3.0.3").schema
          .nullable,
      ).toBe(true);
      expect(
        merged({ allOf: [some, { type: "string" }] }, {}, "3.0.3").schema
          .nullable,
      ).toBe(false);
      expect(
        merged({ nullable: true, allOf: [{ type: "string" }] }, {}, "3.0.3")
          .schema.nullable,
      ).toBe(true);
    });

    it("is removed from choices", () => {
      expect(
        merged({
          anyOf: [{ type: "string", maxLength: 9 }, { type: "null" }],
          title: "Nick",
        }).schema,
      ).toEqual({
        ...{ title: "Nick", type: "string", maxLength: 9, nullable: true },
      });
      expect(
        merged({
          oneOf: [{ type: "string" }, { type: "integer" }, { const: null }],
        }).schema,
      ).toEqual({
        oneOf: [{ type: "string" }, { type: "integer" }],
        nullable: true,
      });
    });

    it("is not removed if two branches of oneOf allow it", () => {
      const schema: Schema = {
        oneOf: [{ type: "null" }, { type: ["string", "null"] }],
      };
      expect(merged(schema).schema).toEqual(schema);
    });
  });

  it("leaves a parent's discriminator and choice to the parent", () => {
    const schemas = {
      Pet: {
        discriminator: { propertyName: "kind" },
        oneOf: [ref("Cat"), ref("Dog")],
        properties: { kind: {} },
      },
      Cat: { allOf: [ref("Pet"), { properties: { lives: {} } }] },
      Dog: { allOf: [ref("Pet")] },
    };
    const cat = merged(ref("Cat"), schemas);
    expect(cat.schema).toEqual({ properties: { kind: {}, lives: {} } });
    expect(cat.inherited).toEqual([
      { discriminator: { propertyName: "kind" }, parent: "Pet", child: "Cat" },
    ]);
    expect(merged(ref("Pet"), schemas).schema).toHaveProperty("oneOf");
    expect(
      merged({ allOf: [ref("Pet")], description: "d" }, schemas).schema,
    ).toHaveProperty("oneOf");
  });

  it("prefers an inline text to that of a component", () => {
    const schemas = {
      Base: { title: "Base", description: "of the base", example: 1 },
      Pet: { allOf: [ref("Base"), { description: "of the pet" }] },
    };
    const pet = { title: "Base", description: "of the pet", example: 1 };
    expect(merged(ref("Pet"), schemas).schema).toEqual(pet);
    expect(
      merged({ allOf: [ref("Pet"), { description: "here" }] }, schemas).schema,
    ).toEqual({ ...pet, description: "here" });
  });

  it("handles schemas that include themselves, and common ancestors", () => {
    const levels = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `L${String(index)}`,
        { allOf: [ref(`L${String(index + 1)}`), ref(`L${String(index + 1)}`)] },
      ]),
    );
    const schemas = {
      ...levels,
      L60: { type: "string" },
      Self: { allOf: [ref("Self"), { type: "string" }] },
      Round: ref("Round"),
    };
    expect(merged(ref("L0"), schemas).schema).toEqual({ type: "string" });
    expect(merged(ref("Self"), schemas).schema).toEqual({ type: "string" });
    expect(merged(ref("Round"), schemas).schema).toEqual({});
  });

  it("reports unresolvable references", () => {
    expect(merged({ allOf: [ref("No"), { type: "string" }] })).toMatchObject({
      schema: { type: "string" },
      missing: ["#/components/schemas/No"],
    });
  });

  it("does not mistake a built-in JavaScript property for one of the schema", () => {
    const { schema } = merged({
      allOf: [
        { properties: { constructor: { type: "string" } } },
        { properties: { toString: {} } },
      ],
    });
    expect(schema.properties).toEqual({
      constructor: { type: "string" },
      toString: {},
    });
  });

  it("is cached, and accepts boolean schemas", () => {
    const model = api();
    const schema: Schema = {
      allOf: [{ properties: { a: {} } }, { properties: { a: { title: "t" } } }],
    };
    expect(merge(model, schema)).toBe(merge(model, schema));
    expect(merge(model, true).schema).toEqual({});
    expect(merge(model, false).schema).toEqual({ not: {} });
  });
});

import Ajv7 from "ajv";
import { describe, expect, it } from "vitest";
import { type Model, modelOf } from "../model";
import { byAjv, byCfworker } from "../testing/validators";
import { ExactNumber } from "../numbers/exact";
import type { AnySchema, Schema } from "../types/schema";
import { type JsonSchemaOptions, toJsonSchema } from "./convert";

const ref = (name: string): Schema => ({
  $ref: `#/components/schemas/${name}`,
});

function api(schemas: Record<string, AnySchema>, openapi = "3.0.3"): Model {
  const info = { title: "Test", version: "1" };
  return modelOf({ openapi, info, components: { schemas } });
}

/** Returns whether both validators accept a value. */
function isValid(
  model: Model,
  schema: AnySchema,
  value: unknown,
  options?: JsonSchemaOptions,
): boolean | undefined {
  const converted = toJsonSchema(model, schema, options);
  const [ajv, cfworker] = [byAjv, byCfworker].map((by) => by(converted)(value));
  expect(ajv).toBe(cfworker);
  return ajv;
}

describe("toJsonSchema", () => {
  it.each<[Schema, unknown, boolean]>([
    [{ type: "string", nullable: true }, null, true],
    [{ type: "string", nullable: false }, null, false],
    [{ type: "string", enum: ["a"], nullable: true }, null, true],
    [{ type: "string", enum: ["a"], nullable: true }, "b", false],
    [{ nullable: true, allOf: [{ type: "string" }] }, null, true],
    [{ type: "integer", minimum: 0, exclusiveMinimum: true }, 0, false],
    [{ type: "integer", minimum: 0, exclusiveMinimum: true }, 1, true],
    [{ type: "integer", maximum: 3, exclusiveMaximum: false }, 3, true],
    [
      { type: "object", properties: { nullable: { type: "string" } } },
      { nullable: 1 },
      false,
    ],
    [{ type: "array", items: { type: "string" }, minItems: 1 }, [], false],
  ])("reads 3.0: %j of %j is %s", (schema, value, expected) => {
    expect(isValid(api({}), schema, value)).toBe(expected);
  });

  it("ignores keywords beside a reference in 3.0 and combines them in 3.1", () => {
    const schemas = { A: { type: "string" } };
    const schema = { ...ref("A"), maxLength: 1 };
    expect(isValid(api(schemas), schema, "ab")).toBe(true);
    expect(isValid(api(schemas, "3.1.0"), schema, "ab")).toBe(false);
    expect(isValid(api(schemas, "3.1.0"), schema, 1)).toBe(false);
  });

  it("accepts limits beyond JavaScript's safe integers", () => {
    const maximum = new ExactNumber("9223372036854775807");
    expect(isValid(api({}), { type: "integer", maximum }, 5)).toBe(true);
  });

  it("handles cycles and needs no external definitions", () => {
    const model = api({
      "a/b": {
        type: "object",
        properties: { next: { $ref: "#/components/schemas/a~1b" } },
        additionalProperties: false,
      },
    });
    const schema = { $ref: "#/components/schemas/a~1b" };
    expect(isValid(model, schema, { next: { next: {} } })).toBe(true);
    expect(isValid(model, schema, { next: { other: 1 } })).toBe(false);
  });

  it.each<[string, Record<string, Schema>, unknown, unknown]>([
    [
      "an allOf that refers to itself",
      { A: { allOf: [ref("A")], properties: { a: { type: "string" } } } },
      { a: "x" },
      { a: 1 },
    ],
    [
      "an allOf that refers to itself through another",
      {
        A: { allOf: [ref("B")], properties: { a: { type: "string" } } },
        B: { allOf: [ref("A")], required: ["b"] },
      },
      { a: "x", b: 1 },
      { a: "x" },
    ],
    [
      "a choice that refers to itself directly",
      { A: { oneOf: [ref("A"), { type: "string" }] } },
      "x",
      1,
    ],
    ["a reference to itself", { A: ref("A") }, 1, undefined],
    [
      "an allOf that refers to itself through the pointer of a property",
      {
        A: {
          properties: {
            b: {
              type: "string",
              allOf: [{ $ref: "#/components/schemas/A/properties/b" }],
            },
          },
        },
      },
      { b: "x" },
      { b: 1 },
    ],
    [
      "a parent that chooses among children that extend it",
      {
        A: {
          type: "object",
          required: ["kind"],
          properties: { kind: { type: "string" } },
          oneOf: [ref("Cat")],
        },
        Cat: {
          allOf: [ref("A"), { properties: { lives: { type: "integer" } } }],
        },
      },
      { kind: "cat", lives: 9 },
      { lives: 9 },
    ],
    [
      "the choice of a parent whose child adds constraints",
      {
        A: { type: "object", oneOf: [ref("Cat")] },
        Cat: {
          allOf: [ref("A"), { properties: { lives: { type: "integer" } } }],
        },
      },
      { lives: 9 },
      { lives: "nine" },
    ],
  ])("ends for %s", (_, schemas, good, bad) => {
    expect(isValid(api(schemas), ref("A"), good)).toBe(true);
    if (bad !== undefined)
      expect(isValid(api(schemas), ref("A"), bad)).toBe(false);
  });

  it("does not require properties that do not travel, wherever they are listed as required", () => {
    const model = api({
      Id: { type: "integer", readOnly: true },
      Base: { type: "object", properties: { id: ref("Id") } },
      Needs: { required: ["id", "name"] },
      Thing: { allOf: [ref("Base"), ref("Needs")] },
    });
    expect(
      isValid(model, ref("Thing"), { name: 1 }, { direction: "request" }),
    ).toBe(true);
    expect(
      isValid(model, ref("Thing"), { id: 1 }, { direction: "request" }),
    ).toBe(false);
    expect(
      isValid(model, ref("Thing"), { name: 1 }, { direction: "response" }),
    ).toBe(false);
    expect(
      isValid(model, ref("Needs"), { name: 1 }, { direction: "request" }),
    ).toBe(false);
  });

  it("closes objects across allOf if requested", () => {
    const model = api({
      A: { type: "object", properties: { a: {} } },
      B: { allOf: [ref("A"), { properties: { b: {} } }] },
    });
    const closed = { isClosed: true };
    expect(isValid(model, ref("B"), { a: 1, b: 1 }, closed)).toBe(true);
    expect(isValid(model, ref("B"), { a: 1, c: 1 }, closed)).toBe(false);
    expect(isValid(model, ref("B"), { a: 1, c: 1 })).toBe(true);
  });

  it("converts to draft 7 for Ajv's default export", () => {
    const model = api(
      { A: { prefixItems: [{ type: "string" }], items: false } },
      "3.1.0",
    );
    const check = new Ajv7({ strict: false }).compile(
      toJsonSchema(
        model,
        { properties: { a: ref("A") }, dependentRequired: { a: ["b"] } },
        { dialect: "draft-07" },
      ),
    );
    expect(check({ a: ["x"], b: 1 })).toBe(true);
    expect(check({ a: ["x"] })).toBe(false);
    expect(check({ a: ["x", 1], b: 1 })).toBe(false);
    expect(check({ a: [1], b: 1 })).toBe(false);
  });
});

describe("discriminators", () => {
  const kinds = api({
    Choice: {
      oneOf: [ref("Sail"), ref("Motor"), ref("Raft")],
      discriminator: {
        propertyName: "hull",
        mapping: {
          sloop: "Sail",
          ketch: "#/components/schemas/Sail",
          diesel: "Motor",
        },
      },
    },
    Sail: {
      type: "object",
      properties: { hull: {}, masts: { type: "integer" } },
    },
    Motor: {
      type: "object",
      properties: { hull: {}, power: { type: "integer" } },
    },
    Raft: {
      type: "object",
      properties: { hull: {}, logs: { type: "integer" } },
    },
  });

  it.each<[unknown, boolean]>([
    [{ hull: "sloop" }, true],
    [{ hull: "ketch", masts: 2 }, true],
    [{ hull: "ketch", masts: "x" }, false],
    [{ hull: "ketch", power: "x" }, true],
    [{ hull: "diesel", power: "x" }, false],
    [{ hull: "Raft", logs: 3 }, true],
    [{ hull: "Sail" }, false],
    [{ masts: 2 }, false],
  ])("let the named branch alone count: %j is %s", (value, expected) => {
    expect(isValid(kinds, ref("Choice"), value)).toBe(expected);
  });

  it("keep the schema's own constraints and branches without a value", () => {
    const model = api(
      {
        A: {
          type: "object",
          required: ["kind"],
          properties: { kind: { enum: ["A"] } },
        },
      },
      "3.1.0",
    );
    const schema: Schema = {
      oneOf: [ref("A"), { type: "null" }],
      discriminator: { propertyName: "kind" },
      allOf: [{ maxProperties: 1 }],
    };
    expect(isValid(model, schema, null)).toBe(true);
    expect(isValid(model, schema, { kind: "A" })).toBe(true);
    expect(isValid(model, schema, { kind: "A", b: 1 })).toBe(false);
    expect(isValid(model, schema, { kind: "B" })).toBe(false);
  });

  const family = api({
    Pet: {
      type: "object",
      required: ["kind", "name"],
      properties: { kind: { type: "string" }, name: { type: "string" } },
      discriminator: { propertyName: "kind", mapping: { kitty: "Cat" } },
    },
    Cat: {
      allOf: [ref("Pet"), { properties: { lives: { type: "integer" } } }],
    },
    Lion: {
      allOf: [ref("Cat"), { required: ["mane"], properties: { mane: {} } }],
    },
    Home: { properties: { pet: ref("Pet"), cat: ref("Cat") } },
  });

  it.each<[string, unknown, boolean]>([
    ["Pet", { kind: "kitty", name: "a", lives: 9 }, true],
    ["Pet", { kind: "kitty", name: "a", lives: "x" }, false],
    ["Pet", { kind: "Lion", name: "a", mane: 1 }, true],
    ["Pet", { kind: "Lion", name: "a" }, false],
    ["Pet", { kind: "Pet", name: "a" }, true],
    ["Pet", { kind: "Pet" }, false],
    ["Pet", { kind: "Dog", name: "a" }, false],
    ["Home", { pet: { kind: "kitty", name: "a", lives: "x" } }, false],
    ["Home", { cat: { kind: "kitty", name: "a", lives: 9 } }, true],
  ])(
    "select children that extend the parent: %s of %j is %s",
    (name, value, expected) => {
      expect(isValid(family, ref(name), value)).toBe(expected);
    },
  );

  it("terminate if a parent's branches extend the parent", () => {
    const model = api({
      Pet: {
        type: "object",
        required: ["kind"],
        properties: { kind: { type: "string" } },
        oneOf: [ref("Cat"), ref("Dog")],
        discriminator: { propertyName: "kind" },
      },
      Cat: {
        allOf: [ref("Pet"), { properties: { lives: { type: "integer" } } }],
      },
      Dog: {
        allOf: [ref("Pet"), { properties: { tricks: { type: "integer" } } }],
      },
    });
    expect(isValid(model, ref("Pet"), { kind: "Cat", lives: 9 })).toBe(true);
    expect(isValid(model, ref("Pet"), { kind: "Cat", lives: "9" })).toBe(false);
    expect(isValid(model, ref("Cat"), { kind: "Cat", lives: 9 })).toBe(true);
    expect(isValid(model, ref("Cat"), { lives: 9 })).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { merge } from "../merge/merge";
import { api, ref } from "../testing/api";
import type { Schema } from "../types/schema";
import { choicesOf, choose } from "./alternatives";
import { childrenOf } from "./children";
import { conditionsOf } from "./conditions";
import { inheritedValues } from "./discriminator";
import { enumerationOf } from "./enumeration";
import { samplesOf } from "../sample/samples";
import { examplesOf } from "./examples";
import { limitsOf } from "./limits";
import { propertiesOf } from "./properties";
import { isRecursive } from "./recursion";

const choices = (schema: Schema, model = api()) =>
  choicesOf(model, merge(model, schema).schema);

describe("choicesOf", () => {
  const hulls = api({
    Sail: { title: "Sailing boat" },
    Motor: {},
    Raft: {},
    Boat: {
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
  });

  it("lists all discriminator values of an alternative, otherwise its component's name", () => {
    expect(choices(ref("Boat"), hulls)).toEqual([
      {
        ...{ kind: "oneOf", propertyName: "hull" },
        alternatives: [
          {
            schema: ref("Sail"),
            name: "Sail",
            title: "Sailing boat",
            values: ["sloop", "ketch"],
            label: "sloop",
          },
          {
            schema: ref("Motor"),
            name: "Motor",
            values: ["diesel"],
            label: "diesel",
          },
          {
            schema: ref("Raft"),
            name: "Raft",
            values: ["Raft"],
            label: "Raft",
          },
        ],
      },
    ]);
  });

  it("takes a value from the constant of an inline branch", () => {
    const card: Schema = {
      title: "Card",
      properties: { kind: { const: "card" } },
    };
    const [choice] = choices({
      oneOf: [card, { title: "B" }],
      discriminator: { propertyName: "kind" },
    });
    expect(
      choice?.alternatives.map(({ values, label }) => [values, label]),
    ).toEqual([
      [["card"], "card"],
      [[], "B"],
    ]);
  });

  it("finds children that extend a parent, at any depth", () => {
    const family = api({
      Pet: {
        discriminator: { propertyName: "kind", mapping: { kitty: "Cat" } },
        properties: { kind: {} },
      },
      Cat: { allOf: [ref("Pet"), {}] },
      Lion: { allOf: [{ allOf: [ref("Cat")] }, {}] },
    });
    expect(choices(ref("Pet"), family)).toHaveLength(1);
    expect(childrenOf(family, "Pet")).toEqual(["Cat", "Lion"]);
    const pet = choicesOf(
      family,
      family.document.components?.schemas?.["Pet"] as Schema,
    );
    expect(pet).toMatchObject([
      {
        kind: "subtypes",
        propertyName: "kind",
        alternatives: [
          { name: "Cat", values: ["kitty"] },
          { name: "Lion", values: ["Lion"] },
        ],
      },
    ]);
    expect(choicesOf(family, ref("Cat"))).toEqual([]);
    expect(inheritedValues(family, merge(family, ref("Cat")))).toEqual([
      { propertyName: "kind", values: ["kitty"] },
    ]);
    expect(inheritedValues(family, merge(family, ref("Lion")))).toEqual([
      { propertyName: "kind", values: ["Lion"] },
    ]);
  });

  it("keeps two choices and ignores constants and required-only branches", () => {
    expect(
      choices({
        allOf: [
          { oneOf: [{ title: "A" }, { title: "B" }] },
          { oneOf: [{ title: "C" }, { title: "D" }] },
        ],
      }),
    ).toHaveLength(2);
    expect(choices({ oneOf: [{ type: "string" }, { type: "null" }] })).toEqual(
      [],
    );
    expect(choices({ oneOf: [{ const: 1 }, { const: 2 }] })).toEqual([]);
    expect(
      choices({ anyOf: [{ required: ["a"] }, { required: ["b"] }] }),
    ).toEqual([]);
  });

  it("combines a schema and the chosen alternative", () => {
    const model = api();
    const { schema } = merge(model, {
      properties: { a: {} },
      oneOf: [
        { properties: { b: {} }, required: ["b"] },
        { properties: { c: {} } },
      ],
    });
    const [choice] = choicesOf(model, schema);
    const taken = choice && choose(model, schema, choice, 0);
    expect(taken && merge(model, taken).schema).toEqual({
      properties: { a: {}, b: {} },
      required: ["b"],
    });
    expect(choice && choose(model, schema, choice, 0)).toBe(taken);
  });
});

describe("enumerationOf", () => {
  it.each<[Schema, unknown]>([
    [{ enum: ["", null, 1] }, [{ value: "" }, { value: null }, { value: 1 }]],
    [{ const: "" }, [{ value: "" }]],
    [
      {
        type: "string",
        oneOf: [
          { const: "a", title: "A", description: "first" },
          { const: "b", deprecated: true },
        ],
      },
      [
        { value: "a", title: "A", description: "first" },
        { value: "b", deprecated: true },
      ],
    ],
    [
      { anyOf: [{ enum: [1] }, { type: "null" }, { enum: [2] }] },
      [{ value: 1 }, { value: 2 }, { value: null }],
    ],
    [
      {
        enum: ["a", "b"],
        "x-enum-descriptions": ["one", "two"],
        "x-enum-varnames": ["A", "B"],
      },
      [
        { value: "a", title: "A", description: "one" },
        { value: "b", title: "B", description: "two" },
      ],
    ],
    [
      { enum: ["a", "b"], "x-enumDescriptions": { b: "two" } },
      [{ value: "a" }, { value: "b", description: "two" }],
    ],
    [{ oneOf: [{ const: 1 }, { type: "string" }] }, undefined],
    [{ type: "string" }, undefined],
  ])("%j", (schema, expected) => {
    expect(enumerationOf(api(), schema)).toEqual(expected);
  });
});

describe("limitsOf", () => {
  it("returns all limits, including those that could not be merged", () => {
    expect(
      limitsOf(api(), {
        ...{ minimum: 1, exclusiveMinimum: 0, maximum: 9, exclusiveMaximum: 9 },
        allOf: [
          { pattern: "a", multipleOf: 2, minItems: 1 },
          { pattern: "b", uniqueItems: true, maxLength: 4 },
        ],
      }),
    ).toEqual({
      ...{
        least: { value: 1, isExclusive: false },
        most: { value: 9, isExclusive: true },
      },
      ...{
        multipleOf: [2],
        patterns: ["a", "b"],
        formats: [],
        keyPatterns: [],
      },
      ...{ length: { most: 4 }, items: { least: 1 }, properties: {} },
      ...{ isUnique: true, isClosed: false, isClosedTuple: false },
    });
  });

  it.each<[Schema, boolean]>([
    [{ additionalProperties: false }, true],
    [{ additionalProperties: { not: {} } }, true],
    [{ unevaluatedProperties: false }, true],
    [
      {
        allOf: [
          { properties: { a: {} }, additionalProperties: false },
          { properties: { b: {} } },
        ],
      },
      true,
    ],
    [{ additionalProperties: { type: "string" } }, false],
    [{}, false],
  ])("says whether an object is closed: %j", (schema, isClosed) => {
    expect(limitsOf(api(), schema).isClosed).toBe(isClosed);
  });

  it("reads patterns and limits of property names, and closed tuples", () => {
    expect(
      limitsOf(api(), {
        patternProperties: { "^w_": {} },
        propertyNames: { maxLength: 12 },
      }),
    ).toMatchObject({
      keyPatterns: ["^w_"],
      keys: { maxLength: 12 },
    });
    expect(
      limitsOf(api(), { prefixItems: [{}], items: false }).isClosedTuple,
    ).toBe(true);
  });
});

it("conditionsOf returns the constraints that a list of properties cannot show", () => {
  expect(
    conditionsOf(api(), {
      ...{
        if: { required: ["a"] },
        then: { required: ["b"] },
        not: { const: 1 },
      },
      ...{
        dependentRequired: { card: ["cvc"] },
        dependentSchemas: { alias: { required: ["why"] } },
      },
      ...{
        contains: { const: "king" },
        minContains: 2,
        unevaluatedProperties: false,
      },
      anyOf: [{ required: ["a"] }, { required: ["b", "c"] }],
      allOf: [{ if: {}, then: {} }, { if: {} }],
    }),
  ).toEqual([
    { kind: "if", if: { required: ["a"] }, then: { required: ["b"] } },
    { kind: "dependentRequired", property: "card", required: ["cvc"] },
    {
      kind: "dependentSchema",
      property: "alias",
      schema: { required: ["why"] },
    },
    { kind: "required", mode: "anyOf", sets: [["a"], ["b", "c"]] },
    { kind: "contains", schema: { const: "king" }, least: 2 },
    { kind: "not", schema: { const: 1 } },
    { kind: "if", if: {}, then: {} },
  ]);
});

describe("propertiesOf", () => {
  const model = api({
    Id: { readOnly: true },
    Base: { required: ["id"], properties: { id: ref("Id") } },
  });
  const schema: Schema = {
    allOf: [
      ref("Base"),
      { properties: { secret: { writeOnly: true }, name: {} } },
    ],
  };
  const names = (direction?: "request" | "response") =>
    propertiesOf(model, schema, direction).map(({ name }) => name);

  it("omits properties that do not travel, also through references", () => {
    expect(names()).toEqual(["id", "secret", "name"]);
    expect(names("request")).toEqual(["secret", "name"]);
    expect(names("response")).toEqual(["id", "name"]);
    expect(propertiesOf(model, schema)[0]).toEqual({
      name: "id",
      schema: ref("Id"),
      isRequired: true,
    });
  });
});

it("isRecursive finds cycles through properties, items and branches", () => {
  const model = api({
    Node: {
      properties: {
        all: { type: "array", items: { oneOf: [ref("Leaf"), ref("Node")] } },
      },
    },
    Leaf: { properties: { name: {} } },
    A: { properties: { b: ref("B") } },
    B: { allOf: [ref("A")] },
    Pet: { discriminator: { propertyName: "k" } },
    Cat: { allOf: [ref("Pet")], properties: { friend: ref("Pet") } },
  });
  expect(
    ["Node", "Leaf", "A", "B", "Cat"].map((name) => isRecursive(model, name)),
  ).toEqual([true, false, true, true, true]);
});

describe("examplesOf", () => {
  const model = api({}, "3.1.0", {
    examples: { E: { summary: "sum", value: 1 } },
  });

  it("takes named examples, then the single one, then those of its content", () => {
    expect(
      examplesOf(model, {
        example: 0,
        examples: {
          a: { $ref: "#/components/examples/E" },
          b: { externalValue: "https://x.example" },
          c: { value: null },
        },
      }),
    ).toEqual([
      { name: "a", summary: "sum", value: 1 },
      { name: "b", externalValue: "https://x.example" },
      { name: "c", value: null },
    ]);
    expect(examplesOf(model, { example: null })).toEqual([{ value: null }]);
    expect(
      examplesOf(model, { content: { "application/json": { example: 2 } } }),
    ).toEqual([{ value: 2 }]);
  });

  it("generates a sample if there is no example or a branch was chosen", () => {
    const schema: Schema = { oneOf: [{ const: "a" }, { type: "integer" }] };
    expect(samplesOf(model, { schema, example: "x" })).toEqual([
      { value: "x" },
    ]);
    expect(samplesOf(model, { schema })).toEqual([{ value: "a" }]);
    expect(
      samplesOf(model, { schema, example: "x" }, { choices: { "": 1 } }),
    ).toEqual([{ value: 0 }]);
    expect(samplesOf(model, {})).toEqual([]);
  });
});

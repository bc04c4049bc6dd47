import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { accepts } from "../accepts/accepts";
import { rulesFor } from "../ask/rules";
import { typeName } from "../ask/type-name";
import { merge } from "../merge/merge";
import { modelOf } from "../model";
import { ExactNumber } from "../numbers/exact";
import { byAjv } from "../testing/validators";
import { api, ref } from "../testing/api";
import { toJsonSchema } from "../json-schema/convert";
import type { Description } from "../types/document";
import type { AnySchema, Schema } from "../types/schema";
import { sample } from "./sample";

const exact = (text: string) => new ExactNumber(text);
const model = api({
  Node: {
    type: "object",
    properties: {
      name: { type: "string" },
      next: ref("Node"),
      all: { type: "array", items: ref("Node") },
    },
  },
  Kind: { enum: ["a", "b"] },
  List: {
    type: "object",
    required: ["next"],
    properties: {
      value: { type: "integer" },
      next: { oneOf: [ref("List"), { type: "null" }] },
    },
  },
  Expr: { oneOf: [ref("Sum"), ref("Literal")] },
  Sum: {
    type: "object",
    required: ["left", "right"],
    properties: { left: ref("Expr"), right: ref("Expr") },
  },
  Literal: {
    type: "object",
    required: ["value"],
    properties: { value: { type: "number" } },
    additionalProperties: false,
  },
});

describe("sample", () => {
  it.each<[unknown, Schema]>([
    ["given", { type: "string", example: "given", default: "d" }],
    ["string", { type: "string", example: 7 }],
    [null, { type: ["string", "null"], example: null }],
    [false, { type: "boolean", default: false }],
    ["", { type: "string", default: "" }],
    [true, { type: "boolean" }],
    [null, { type: "null" }],
    [0, { type: "integer" }],
    [3, { type: "integer", minimum: 2.5 }],
    [1, { type: "integer", exclusiveMinimum: 0 }],
    [-2, { type: "integer", maximum: -2 }],
    [0.1, { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 0.5 }],
    [12, { type: "integer", minimum: 10, multipleOf: 4 }],
    [-1, { type: "integer", exclusiveMaximum: 0 }],
    [
      exact("9223372036854775807"),
      { type: "integer", minimum: exact("9223372036854775807") },
    ],
    [
      exact("9007199254740995"),
      { type: "integer", minimum: exact("9007199254740993"), multipleOf: 5 },
    ],
    [
      exact("1253261109769874438"),
      { type: "integer", example: exact("1253261109769874438") },
    ],
    ["stri", { type: "string", maxLength: 4 }],
    ["stringgg", { type: "string", minLength: 8 }],
    ["user@example.com", { type: "string", format: "email" }],
    [
      "3fa85f64-5717-4562-b3fc-2c963f66afa6",
      { type: "string", format: "uuid" },
    ],
    ["2024-09-13T14:05:42.245Z", { type: "string", format: "date-time" }],
    ["string", { type: "string", format: "constructor" }],
    [["string"], { type: "array", items: { type: "string" } }],
    [
      [0, 1, -1],
      {
        type: "array",
        items: { type: "integer" },
        minItems: 3,
        uniqueItems: true,
      },
    ],
    [
      ["a", "b"],
      {
        type: "array",
        items: { enum: ["a", "b"] },
        minItems: 2,
        uniqueItems: true,
      },
    ],
    [
      ["king", "king"],
      { type: "array", contains: { const: "king" }, minContains: 2 },
    ],
    [
      ["string", true],
      { prefixItems: [{ type: "string" }, { type: "boolean" }] },
    ],
    ["a", { allOf: [ref("Kind")] }],
    ["b", { allOf: [ref("Kind"), { not: { const: "a" } }] }],
    [
      { a: "string", b: 0 },
      {
        properties: { a: { type: "string" } },
        oneOf: [{ properties: { b: { type: "integer" } } }, { type: "string" }],
      },
    ],
    [{ property: 0 }, { additionalProperties: { type: "integer" } }],
    [
      { a: 0 },
      {
        type: "object",
        additionalProperties: { type: "integer" },
        propertyNames: { pattern: "^[a-c]$" },
      },
    ],
    [{}, { type: "object", additionalProperties: {} }],
    [
      { a: "string" },
      {
        properties: { a: { type: "string" }, b: { type: "string" } },
        oneOf: [{ required: ["a"] }, { required: ["b"] }],
      },
    ],
    [
      { a: "string" },
      {
        type: "object",
        properties: { a: { type: "string" } },
        unevaluatedProperties: false,
      },
    ],
    [
      { mode: "ship", cabin: 0 },
      {
        properties: { mode: { enum: ["ship", "train"] } },
        required: ["mode"],
        if: { properties: { mode: { const: "ship" } } },
        then: {
          required: ["cabin"],
          properties: { cabin: { type: "integer" } },
        },
      },
    ],
    [
      { card: "string", cvc: "string" },
      {
        properties: { card: { type: "string" } },
        dependentSchemas: {
          card: { required: ["cvc"], properties: { cvc: { type: "string" } } },
        },
      },
    ],
    [
      {},
      {
        allOf: [
          { properties: { a: {} }, additionalProperties: false },
          { properties: { b: {} }, additionalProperties: false },
        ],
      },
    ],
  ])("is %j", (value, schema) => {
    expect(sample(model, schema)).toEqual(value);
    expect(accepts(model, schema, value)).toBe(true);
  });

  it.each([
    ...[
      "^[a-z]{2}(-[A-Z]{2})?$",
      "^s\\d{4}$",
      "^(foo|bar)+\\.(png|jpg)$",
      "^\\+?[1-9]\\d{1,14}$",
    ],
    ...[
      "^x<(\\d+)>$",
      "^[^a-z]{3}$",
      "^\\p{Lu}\\w*$",
      "^(?=.*\\d)[a-z\\d]{8,}$",
      "^[-a-zA-Z0-9_]+$",
    ],
    ...[
      "^-?\\d{0,6}(?:\\.\\d{0,2})?$",
      "^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$",
      "^\\u00e9\\x41$",
      "[\\]\\-]",
    ],
    "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}$",
  ])("matches the pattern %s", (pattern) => {
    expect(sample(model, { type: "string", pattern })).toMatch(
      new RegExp(pattern, "u"),
    );
  });

  it("matches pattern and length together", () => {
    const schema: Schema = {
      type: "string",
      pattern: "^[a-z]+\\d*$",
      minLength: 12,
      maxLength: 14,
    };
    expect(accepts(model, schema, sample(model, schema))).toBe(true);
  });

  it("omits properties of the other direction, also from given examples", () => {
    const properties: Record<string, AnySchema> = {
      id: { type: "integer", readOnly: true },
      password: { type: "string", writeOnly: true },
    };
    const schema: Schema = { properties, required: ["id", "password"] };
    const given: Schema = { ...schema, example: { id: 7, password: "p" } };
    expect(sample(model, schema, { direction: "request" })).toEqual({
      password: "string",
    });
    expect(sample(model, schema, { direction: "response" })).toEqual({ id: 0 });
    expect(sample(model, given, { direction: "request" })).toEqual({
      password: "p",
    });
    expect(sample(model, given)).toEqual({ id: 7, password: "p" });
  });

  it("omits optional properties if requested", () => {
    const schema: Schema = {
      required: ["a"],
      properties: { a: { type: "array", items: {} }, b: {} },
    };
    expect(sample(model, schema, { requiredOnly: true })).toEqual({ a: [] });
  });

  it("ends if a schema contains itself", () => {
    expect(sample(model, ref("Node"))).toEqual({ name: "string", all: [] });
    expect(sample(model, ref("List"))).toEqual({
      value: 0,
      next: { next: { next: null } },
    });
    expect(accepts(model, ref("Expr"), sample(model, ref("Expr")))).toBe(true);
    const endless = api({
      A: { required: ["a"], properties: { a: ref("A") } },
    });
    expect(sample(endless, ref("A"))).toBeNull();
  });

  it("stays small if references fan out", () => {
    const names = Array.from({ length: 8 }, (_, index) => `S${String(index)}`);
    const properties = Object.fromEntries(
      names.map((name) => [name, ref(name)]),
    );
    const clique = api(
      Object.fromEntries(
        names.map((name) => [name, { type: "object", properties }]),
      ),
    );
    expect(JSON.stringify(sample(clique, ref("S0"))).length).toBeLessThan(
      100_000,
    );
  });

  it("keeps a property named like a built-in JavaScript property", () => {
    const properties = JSON.parse('{"__proto__":{"type":"string"}}') as Record<
      string,
      Schema
    >;
    expect(JSON.stringify(sample(model, { properties }))).toBe(
      '{"__proto__":"string"}',
    );
  });
});

describe("choices", () => {
  const pay = api({
    Pay: {
      oneOf: [ref("Card"), ref("Transfer")],
      discriminator: {
        propertyName: "kind",
        mapping: { card: "Card", sepa: "Transfer", swift: "Transfer" },
      },
    },
    Card: {
      type: "object",
      properties: { kind: { type: "string" }, number: { type: "string" } },
    },
    Transfer: {
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string" }, iban: { type: "string" } },
    },
    Order: {
      properties: { pay: ref("Pay") },
      example: { pay: { kind: "card", number: "1" } },
    },
    Pet: {
      type: "object",
      properties: { kind: { type: "string" } },
      discriminator: { propertyName: "kind" },
    },
    Cat: {
      allOf: [ref("Pet"), { properties: { lives: { type: "integer" } } }],
    },
    Lion: {
      allOf: [ref("Cat"), { properties: { mane: { type: "boolean" } } }],
    },
  });

  it("set the discriminator's value on every branch", () => {
    expect(sample(pay, ref("Pay"))).toEqual({ kind: "card", number: "string" });
    expect(sample(pay, ref("Pay"), { choices: { "": 1 } })).toEqual({
      kind: "sepa",
      iban: "string",
    });
    expect(sample(pay, ref("Pay"), { choices: { "": "swift" } })).toEqual({
      kind: "swift",
      iban: "string",
    });
    expect(sample(pay, ref("Transfer"))).toEqual({
      kind: "string",
      iban: "string",
    });
  });

  it("apply at the requested place and take precedence over an enclosing example", () => {
    expect(sample(pay, ref("Order"))).toEqual({
      pay: { kind: "card", number: "1" },
    });
    expect(
      sample(pay, ref("Order"), { choices: { "/pay": "Transfer" } }),
    ).toEqual({ pay: { kind: "sepa", iban: "string" } });
  });

  it("include children that extend a parent", () => {
    expect(sample(pay, ref("Pet"))).toEqual({ kind: "Cat", lives: 0 });
    expect(sample(pay, ref("Pet"), { choices: { "": "Lion" } })).toEqual({
      kind: "Lion",
      lives: 0,
      mane: true,
    });
    expect(sample(pay, ref("Lion"))).toEqual({
      kind: "Lion",
      lives: 0,
      mane: true,
    });
  });
});

const real = "../shared/specs/authentik-2024.8.1.yml";

describe.skipIf(!existsSync(real))("a real description", () => {
  it("has valid samples within the time limit", () => {
    const document = parse(readFileSync(real, "utf8")) as Description;
    const large = modelOf(document);
    const names = Object.keys(document.components?.schemas ?? {});
    const start = performance.now();
    const samples = names.map((name) => {
      merge(large, ref(name));
      typeName(large, ref(name));
      return sample(large, ref(name), { direction: "request" });
    });
    const took = performance.now() - start;
    for (const [index, name] of names.entries())
      expect(
        accepts(large, ref(name), samples[index], rulesFor(large, "request")),
        name,
      ).toBe(true);
    const name = "UserRequest";
    const check = byAjv(
      toJsonSchema(large, ref(name), { direction: "request" }),
    );
    expect(check(samples[names.indexOf(name)])).toBe(true);
    expect(took).toBeLessThan(4000);
  });
});

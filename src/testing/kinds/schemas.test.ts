import { describe, expect, it } from "vitest";
import { bodyOf, siteOf } from "./site-of";

async function bodyText(schema: string, schemas?: string): Promise<string> {
  return (await siteOf(bodyOf(schema, schemas))).text("a");
}
const property = (schema: string) =>
  bodyText(`{type: object, properties: {it: ${schema}}}`);

describe("a discriminator", () => {
  const schemas = `{
    Base: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}},
    Mid: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {mid: {type: string}}}], discriminator: {propertyName: kind}},
    Leaf: {allOf: [{$ref: '#/components/schemas/Mid'}, {type: object, properties: {leaf: {type: string}}}]}}`;

  it("shows its alternatives once for a value, on the page and in the sample", async () => {
    const site = await siteOf(
      bodyOf("{$ref: '#/components/schemas/Base'}", schemas),
    );
    const text = site.text("a");
    expect(text).toContain("Its value tells which of these the object is:");
    // Once for the tab Leaf, but not below Mid, whose kind is already known.
    expect(text.match(/^leaf string/gm)).toHaveLength(1);
    expect(text).toMatch(/"kind": "Mid",\s+"mid": "string"\s+}'/);
  });
});

describe("types", () => {
  it.each([
    [
      "{type: [array, 'null'], items: {type: [string, 'null']}}",
      "it (string | null)[] nullable",
    ],
    [
      "{type: array, items: {type: integer, minimum: 3}}",
      "it integer[] each item at least 3",
    ],
    ["{type: array, items: {enum: [a, b]}}", "Each item is one of a, b"],
    ["{type: array, items: false}", "it []"],
    ["{type: array, prefixItems: [{type: string}]}", "it [string, ...]"],
    [
      "{type: array, prefixItems: [{type: string}], items: {type: boolean}}",
      "it [string, ...boolean]",
    ],
  ])("%s are named: %s", async (schema, words) => {
    expect(await property(schema)).toContain(words);
  });
});

describe("the label of a collapsed part", () => {
  it.each([
    [
      "{prefixItems: [{type: string}, {type: number}], items: false}",
      ["2 items", "No further items are allowed."],
    ],
    [
      "{type: array, items: {prefixItems: [{type: string}]}}",
      ["1 item of each item"],
    ],
    [
      "{type: array, contains: {const: 1}}",
      ["Conditions", "At least one item must match this:"],
    ],
    [
      "{type: array, items: {type: integer}, contains: {const: 1}}",
      ["Each item"],
    ],
    [
      "{oneOf: [{type: object, properties: {a: {}}}, {type: string}]}",
      ["Alternatives"],
    ],
    [
      "{type: string, contentMediaType: application/json, contentSchema: {properties: {x: {}}}}",
      ["Conditions"],
    ],
  ])("of %s is %s", async (schema, words) => {
    const text = await property(schema);
    for (const one of words) expect(text.split("\n")).toContain(one);
    expect(text).not.toContain("2 properties");
  });
});

describe("arbitrary property names", () => {
  it("are other names only if there are named properties", async () => {
    expect(await property("{additionalProperties: {type: string}}")).toContain(
      "\nany name string",
    );
    expect(
      await property("{additionalProperties: {properties: {a: {}}}}"),
    ).toContain("\nany name object");
    expect(await property("{additionalProperties: true}")).toContain(
      "\nany name any",
    );
    expect(
      await property(
        "{properties: {a: {}}, additionalProperties: {type: string}}",
      ),
    ).toContain("\nany other name string");
    expect(
      await property(
        "{patternProperties: {'^a': {}}, additionalProperties: {type: string}}",
      ),
    ).toContain("\nany other name string");
  });
});

describe("forbidden values", () => {
  it.each([
    ["{const: root}", "Must not be root."],
    ["{enum: [root, admin, 1]}", "Must not be root, admin or 1."],
    ["{type: 'null'}", "Must not be null."],
    ["{pattern: ^x}", "Must not match ^x."],
    ["{required: [a]}", "Must not have a."],
    ["{required: [a, b]}", "Must not have a and b together."],
    ["{required: [a], properties: {b: {}}}", "The value must not match this:"],
    ["{type: string}", "The value must not match this:"],
    ["{const: root, description: Why}", "The value must not match this:"],
  ])("by %s is told: %s", async (schema, words) => {
    expect((await property(`{not: ${schema}}`)).split("\n")).toContain(words);
  });
});

describe("listed values", () => {
  it.each([
    ["[null, 'null', 3, '3', true]", 'One of null, "null", 3, "3", true'],
    ["[1, '1.5', a]", 'One of 1, "1.5", a'],
    ["['true', '1', 'null']", "One of true, 1, null"],
    ["[null, '1']", "One of null, 1"],
    [String.raw`["a\nb", " c"]`, String.raw`One of "a\nb", " c"`],
  ])("%s read: %s", async (values, words) => {
    expect((await property(`{enum: ${values}}`)).split("\n")).toContain(words);
  });

  it("keep their meanings if a number and a string look the same", async () => {
    const text = await property(
      "{oneOf: [{const: 3, title: Three}, {const: '3', title: Text}]}",
    );
    expect(text).toContain("3: Three");
    expect(text).toContain('"3": Text');
  });
});

describe("alternatives that only require properties", () => {
  it("are a sentence if nothing else is said", async () => {
    const text = await property(
      "{type: object, oneOf: [{required: [a]}, {type: object, required: [b]}]}",
    );
    expect(text).toContain("Exactly one of these is required: a, or b.");
  });

  it("keep their titles and descriptions", async () => {
    const text = await property(
      "{type: object, anyOf: [{title: By id, description: Fast., required: [id]}, {description: Slow., required: [name]}]}",
    );
    expect(text).toMatch(
      /By id\nFast\.\nRequired: id\.\nOption 2.*\nSlow\.\nRequired: name\./,
    );
  });
});

it("an object tells of required names without properties", async () => {
  const text = await property(
    "{type: object, description: It., required: [a]}",
  );
  expect(text).toMatch(/it object.*\nIt\.(\n.*)?\nRequired: a\./);
});

it("a default does not hide a constant or example of the same value", async () => {
  const text = await property("{const: Dog, default: Dog, examples: [Dog]}");
  expect(text.split("\n")).toEqual(
    expect.arrayContaining(["Constant value: Dog", "Example: Dog"]),
  );
  expect(text.match(/[Dd]efault/g)).toHaveLength(1);
});

it("encoded text tells its content without a media type, once", async () => {
  const text = await property(
    "{type: string, contentEncoding: base64url, contentSchema: {type: object, properties: {alg: {type: string, description: Algorithm.}}}}",
  );
  expect(text).toContain("The text contains this:");
  expect(text).toContain("Algorithm.");
  expect(text.match(/encoded as base64url/g)).toHaveLength(1);
});

describe("a tuple", () => {
  it("is not open if no more items are allowed", async () => {
    const text = await property(
      "{type: array, prefixItems: [{type: number}, {type: number}], minItems: 2, maxItems: 2}",
    );
    expect(text).toContain("[number, number]");
    expect(text).not.toContain("...");
  });

  const tuple = "type: array, prefixItems: [{type: string}]";

  it("may be closed by unevaluatedItems", async () => {
    const text = await property(`{${tuple}, unevaluatedItems: false}`);
    expect(text.split("\n")).toContain("No further items are allowed.");
    expect(text).toContain("[string]");
  });

  it("is open if items tells of more, whatever unevaluatedItems says", async () => {
    const text = await property(
      `{${tuple}, items: {type: integer}, unevaluatedItems: false}`,
    );
    expect(text).not.toContain("No further items");
    expect(text).toContain("[string, ...integer]");
  });
});

describe("the items of lists", () => {
  it("have descriptions next to their values, once", async () => {
    const text = await property(
      "{type: array, items: {oneOf: [{const: r, title: Arr}, {const: s}]}}",
    );
    expect(text).toContain("r: Arr");
    expect(text).not.toContain("Each item:");
    expect(text).not.toContain("one of r, s");
  });

  it("are described once in nested lists", async () => {
    const text = await property(
      "{type: array, items: {type: array, items: {type: string, description: Deep.}}}",
    );
    expect(text.match(/Each item:/g)).toHaveLength(1);
    expect(text).toContain("Deep.");
  });
});

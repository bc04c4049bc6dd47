import { describe, expect, it } from "vitest";
import { bodyOf, siteOf } from "./site-of";

async function bodyText(schema: string, schemas: string): Promise<string> {
  return (await siteOf(bodyOf(schema, schemas))).text("a");
}

describe("references by the identifiers of JSON Schema", () => {
  const schemas = `{
    Tree: {$id: 'https://s.test/tree.json', type: object, properties: {kids: {type: array, items: {$ref: '#'}}, tag: {$ref: '#/$defs/tag'}}, $defs: {tag: {type: string, description: A tag.}}},
    Loose: {$anchor: loose, type: object, properties: {a: {description: By anchor.}}},
    $id: {type: string, description: A component's name.}}`;

  it.each([
    [
      "{$ref: 'https://s.test/tree.json'}",
      "The same as Tree, which contains it.",
    ],
    ["{$ref: 'https://s.test/tree.json#/$defs/tag'}", "A tag."],
    ["{$ref: 'https://s.test/tree.json'}", "A tag."],
    ["{$ref: '#loose'}", "By anchor."],
    ["{$ref: '#/components/schemas/$id'}", "A component's name."],
    [
      "{properties: {$id: {type: string, description: A property.}}}",
      "$id string",
    ],
  ])("%s leads to %s", async (schema, words) => {
    expect(await bodyText(schema, schemas)).toContain(words);
  });

  it("still fail if nothing has the name", async () => {
    await expect(bodyText("{$ref: '#nothing'}", schemas)).rejects.toThrow(
      "There is nothing at #nothing.",
    );
  });

  it("count components from the root of the file, also within a schema with an id", async () => {
    const text = await bodyText(
      "{$ref: 'https://s.test/a'}",
      "{A: {$id: 'https://s.test/a', properties: {b: {$ref: '#/components/schemas/B'}}}, B: {description: From the root.}}",
    );
    expect(text).toContain("From the root.");
  });
});

describe("dynamic references", () => {
  const page =
    "{$id: page, $dynamicAnchor: page, type: object, $defs: {T: {$dynamicAnchor: T, description: Anything.}}, properties: {items: {type: array, items: {$dynamicRef: '#T'}}}}";
  const schemas = `{
    Page: ${page},
    Pets: {$id: pets, $ref: page, $defs: {T: {$dynamicAnchor: T, $ref: '#/components/schemas/Pet'}}},
    Pet: {type: object, properties: {n: {type: string, description: A pet's name.}}}}`;

  it("lead to what the referring schema puts in their place", async () => {
    const pets = await bodyText("{$ref: '#/components/schemas/Pets'}", schemas);
    expect(pets).toContain("A pet's name.");
    expect(pets).not.toContain("Anything.");
  });

  it("lead to their own schema otherwise", async () => {
    const text = await bodyText("{$ref: '#/components/schemas/Page'}", schemas);
    expect(text).toContain("Anything.");
  });

  it("of a tree that is extended lead to the extension", async () => {
    const text = await bodyText(
      "{$ref: '#/components/schemas/Strict'}",
      `{
        Tree: {$id: tree, $dynamicAnchor: node, type: object, properties: {kids: {type: array, items: {$dynamicRef: '#node'}}}},
        Strict: {$id: strict, $dynamicAnchor: node, $ref: tree, unevaluatedProperties: false}}`,
    );
    expect(text).toContain("The same as Strict, which contains it.");
    expect(text).toContain("No other properties are allowed.");
  });
});

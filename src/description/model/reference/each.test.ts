import { describe, expect, it } from "vitest";
import { eachReference } from "./each";

function references(node: unknown): string[] {
  const found: string[] = [];
  eachReference(node, (reference, keys) => {
    found.push(`${keys.join(".")} ${reference}`);
  });
  return found;
}

describe("references", () => {
  it("are found in any part of a description, but not in sample data", () => {
    const schema = { $ref: "#/s" };
    expect(
      references({
        parameters: [{ schema, example: schema, examples: { a: schema } }],
        responses: { default: { content: { "a/b": { schema } } } },
        "x-data": schema,
      }),
    ).toEqual([
      "parameters.0.schema #/s",
      "parameters.0.examples.a #/s",
      "responses.default.content.a/b.schema #/s",
    ]);
    expect(
      references([
        {
          default: schema,
          enum: [schema],
          examples: [schema],
          properties: { default: schema, $ref: schema },
          not: schema,
        },
      ]),
    ).toEqual([
      "0.properties.default #/s",
      "0.properties.$ref #/s",
      "0.not #/s",
    ]);
  });
});

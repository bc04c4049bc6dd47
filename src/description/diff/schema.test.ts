import { describe, expect, it } from "vitest";
import { type Parts, changes, gives, object, sends } from "./testing/changes";

describe("schemas in requests and responses", () => {
  it.each<[string, Parts, Parts, string, string]>([
    [
      "a wider type",
      { type: "integer" },
      { type: "number" },
      "additive",
      "breaking",
    ],
    [
      "a narrower type",
      { type: "number" },
      { type: "integer" },
      "breaking",
      "additive",
    ],
    [
      "another type",
      { type: "string" },
      { type: "integer" },
      "breaking",
      "breaking",
    ],
    [
      "null as well",
      { type: "string" },
      { type: "string", nullable: true },
      "additive",
      "breaking",
    ],
    ["a lower maximum", { maximum: 9 }, { maximum: 5 }, "breaking", "additive"],
    [
      "a higher maximum",
      { maximum: 9 },
      { maximum: 10 },
      "additive",
      "breaking",
    ],
    ["a minimum", {}, { minLength: 1 }, "breaking", "additive"],
    ["no minimum", { minItems: 1 }, {}, "additive", "breaking"],
    [
      "a format",
      { type: "string" },
      { type: "string", format: "uuid" },
      "breaking",
      "additive",
    ],
    [
      "another format",
      { format: "date" },
      { format: "date-time" },
      "breaking",
      "breaking",
    ],
    ["a removed pattern", { pattern: "a" }, {}, "additive", "breaking"],
    [
      "no other properties",
      {},
      { additionalProperties: false },
      "breaking",
      "additive",
    ],
    [
      "a new branch",
      { oneOf: [{ title: "A" }] },
      { oneOf: [{ title: "A" }, { title: "B" }] },
      "additive",
      "breaking",
    ],
  ])("%s", async (_, older, newer, sent, given) => {
    const severities = (lines: string[]) =>
      lines.map((line) => line.split(" ")[0]);
    expect(severities(await changes(sends(older), sends(newer)))).toEqual([
      sent,
    ]);
    expect(severities(await changes(gives(older), gives(newer)))).toEqual([
      given,
    ]);
  });

  it("reports added, removed and newly required properties", async () => {
    const older = object({ a: {}, b: {}, c: {} }, ["c"]);
    const newer = object({ b: {}, c: {}, d: {}, e: {} }, ["b", "d"]);
    expect(await changes(sends(older), sends(newer))).toEqual([
      "breaking property-removed request body.a",
      "breaking property-required request body.b",
      "breaking property-added request body.d",
      "additive property-optional request body.c",
      "additive property-added request body.e",
    ]);
    expect(await changes(gives(older), gives(newer))).toEqual([
      "breaking property-removed response 200.a",
      "breaking property-optional response 200.c",
      "additive property-required response 200.b",
      "additive property-added response 200.d",
      "additive property-added response 200.e",
    ]);
  });

  it("ignores properties that do not travel in the direction", async () => {
    const older = object({ a: {} });
    const newer = object({
      a: {},
      r: { readOnly: true },
      w: { writeOnly: true },
    });
    expect(await changes(sends(older), sends(newer))).toEqual([
      "additive property-added request body.w",
    ]);
    expect(await changes(gives(older), gives(newer))).toEqual([
      "additive property-added response 200.r",
    ]);
  });

  it("follows references, allOf, lists and cycles, and reports each place once", async () => {
    const reference = { $ref: "#/components/schemas/Node" };
    const schemas = (value: Parts) => ({
      components: {
        schemas: {
          Base: object({ value }),
          Node: {
            allOf: [{ $ref: "#/components/schemas/Base" }],
            properties: {
              next: reference,
              all: { type: "array", items: reference },
            },
          },
        },
      },
    });
    expect(
      await changes(gives(reference), gives(reference), [
        schemas({ type: "string" }),
        schemas({ type: "integer" }),
      ]),
    ).toEqual(["breaking type response 200.value"]);
  });
});

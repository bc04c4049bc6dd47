import fc from "fast-check";
import { expect, it } from "vitest";
import { choicesOf } from "../ask/alternatives";
import { toJsonSchema } from "../json-schema/convert";
import { merge } from "../merge/merge";
import { api, ref } from "../testing/api";
import { drawFrom, drawValue } from "../testing/draw";
import { byAjv, byCfworker } from "../testing/validators";
import { schemaDraw } from "../testing/schemas";
import type { AnySchema, Schema } from "../types/schema";
import { sample } from "./sample";

/**
 * Draws a parent and its subtypes, as a choice or by extension; some have several discriminator
 * values.
 */
function family(gen: fc.GeneratorValue): Record<string, AnySchema> {
  const draw = drawFrom(gen);
  const names = ["Ant", "Bee", "Cat", "Dog"].slice(0, 1 + draw.below(4));
  const mapping = Object.fromEntries(
    names.flatMap((name) =>
      Array.from({ length: draw.below(3) }, (_, index) => [
        `${name.toLowerCase()}-${String(index)}`,
        draw.chance(50) ? name : `#/components/schemas/${name}`,
      ]),
    ),
  );
  const isParent = draw.chance(50);
  const base: Schema = {
    type: "object",
    properties: { kind: { type: "string" }, home: ref("Base") },
    ...(draw.chance(50) && { required: ["kind"] }),
  };
  const discriminator = {
    propertyName: "kind",
    ...(draw.chance(70) && { mapping }),
  };
  const kinds = names.map((name, index): [string, AnySchema] => {
    const schemas = schemaDraw(draw, "3.1", true);
    const own: Schema = {
      properties: { [name]: schemas.around(drawValue(draw, 1), 0) },
      ...(draw.chance(50) && { required: [name] }),
    };
    // A subtype may extend another subtype instead of the parent.
    const from =
      index > 0 && draw.chance(30) ? (names[index - 1] ?? "") : "Base";
    return [name, isParent ? { allOf: [ref(from), own] } : { ...base, ...own }];
  });
  return {
    Base: isParent
      ? { ...base, discriminator }
      : { oneOf: names.map(ref), discriminator },
    ...Object.fromEntries(kinds),
  };
}

it("a sample of every alternative is valid and has its discriminator value", () => {
  fc.assert(
    fc.property(fc.gen(), fc.constantFrom("3.0.3", "3.1.0"), (gen, version) => {
      const schemas = family(gen);
      const model = api(schemas, version);
      const schema = ref("Base");
      const converted = toJsonSchema(model, schema);
      const validators = [byAjv, byCfworker].map((by) => by(converted));
      const [choice] = choicesOf(model, merge(model, schema).schema);
      expect(choice).toBeDefined();
      for (const [index, { values }] of (choice?.alternatives ?? []).entries())
        for (const pick of [index, ...values]) {
          const value = sample(model, schema, { choices: { "": pick } });
          const about = JSON.stringify({ pick, value, schemas });
          const named = (value as { kind: string }).kind;
          expect(values, about).toContain(named);
          if (typeof pick === "string") expect(named).toBe(pick);
          for (const validate of validators)
            expect(validate(value), about).toBe(true);
        }
    }),
    { numRuns: 150, endOnFailure: true },
  );
}, 120_000);

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accepts } from "../accepts/accepts";
import { modelOf } from "../model";
import { drawFrom, drawNear, drawValue } from "../testing/draw";
import { byAjv, byCfworker, withComponents } from "../testing/validators";
import { plain } from "../testing/plain";
import { schemaDraw } from "../testing/schemas";
import type { AnySchema, Schema } from "../types/schema";
import { merge } from "./merge";
import type { Model } from "../model";

const numRuns = Number(process.env["MODEL_RUNS"] ?? 100);

/** Merges a schema and its subschemas, down to some depth. */
function deeply(model: Model, schema: AnySchema, depth: number): AnySchema {
  if (depth === 0) return schema;
  const { schema: merged } = merge(model, schema);
  const inner = (one: AnySchema) => deeply(model, one, depth - 1);
  const result: Schema = { ...merged };
  for (const key of ["items", "additionalProperties", "contains"] as const)
    if (merged[key] !== undefined) result[key] = inner(merged[key]);
  for (const key of ["properties", "patternProperties"] as const)
    if (merged[key])
      result[key] = Object.fromEntries(
        Object.entries(merged[key]).map(([name, one]) => [name, inner(one)]),
      );
  if (merged.prefixItems) result.prefixItems = merged.prefixItems.map(inner);
  return result;
}

describe.each(["3.0", "3.1"] as const)("merge, %s", (version) => {
  const openapi = `${version}.0`;
  it("accepts the same values before and after, according to two validators and our own", () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const draw = drawFrom(gen);
        const schemas = schemaDraw(draw, version);
        const witness = drawValue(draw);
        const schema = schemas.around(witness, 4);
        schemas.components["Whole"] = schema;
        const { components } = schemas;
        const model = modelOf({
          ...{ openapi, info: { title: "", version: "" } },
          components: { schemas: components },
        });
        const plainOf = (one: AnySchema) => {
          const whole = withComponents(one, components);
          return plain(whole, version);
        };
        const written = plainOf(schema);
        const deep = deeply(model, schema, 3);
        const merged = plainOf(deep);
        const validators = [byAjv, byCfworker].map(
          (validate) => [validate(written), validate(merged)] as const,
        );
        const values = [
          witness,
          ...Array.from({ length: 6 }, () => drawNear(draw, witness)),
          drawValue(draw),
        ];
        for (const value of values) {
          const verdicts = validators.map(([before, after]) => [
            before(value),
            after(value),
          ]);
          const about = JSON.stringify({ verdicts, value, written, merged });
          const [first, second] = verdicts;
          // Each validator has bugs; skip values on which they disagree.
          if (first?.[0] !== second?.[0]) continue;
          if (first?.[1] === second?.[1])
            expect(first?.[1], about).toBe(first?.[0]);
          expect(accepts(model, schema, value), about).toBe(first?.[0]);
          expect(accepts(model, deep, value), about).toBe(first?.[0]);
        }
        expect(
          accepts(model, schema, witness),
          JSON.stringify({ witness, written }),
        ).toBe(true);
      }),
      { numRuns, endOnFailure: true },
    );
  }, 120_000);
});

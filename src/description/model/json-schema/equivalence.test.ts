import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelOf } from "../model";
import { drawFrom, drawNear, drawValue } from "../testing/draw";
import { byAjv, byCfworker, withComponents } from "../testing/validators";
import { plain } from "../testing/plain";
import { schemaDraw } from "../testing/schemas";
import { toJsonSchema } from "./convert";

const numRuns = Number(process.env["MODEL_RUNS"] ?? 100);

describe.each(["3.0", "3.1"] as const)("toJsonSchema, %s", (version) => {
  it("accepts the same values as the schema, according to two validators", () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const draw = drawFrom(gen);
        const schemas = schemaDraw(draw, version);
        const witness = drawValue(draw);
        const schema = schemas.around(witness, 4);
        const { components } = schemas;
        components["Whole"] = schema;
        const model = modelOf({
          ...{ openapi: `${version}.0`, info: { title: "", version: "" } },
          components: { schemas: components },
        });
        const written = plain(withComponents(schema, components), version);
        const converted = toJsonSchema(model, schema);
        const validators = [byAjv, byCfworker].map(
          (by) => [by(written), by(converted)] as const,
        );
        for (let index = 0; index < 8; index++) {
          const value = index === 0 ? witness : drawNear(draw, witness);
          const [first, second] = validators.map(
            ([before, after]) => [before(value), after(value)] as const,
          );
          // Each validator has bugs; skip values on which they disagree.
          if (first?.[0] !== second?.[0] || first?.[1] !== second?.[1])
            continue;
          expect(
            first?.[1],
            JSON.stringify({ value, written, converted }),
          ).toBe(first?.[0]);
        }
      }),
      { numRuns, endOnFailure: true },
    );
  }, 120_000);
});

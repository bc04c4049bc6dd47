import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accepts } from "../accepts/accepts";
import { modelOf } from "../model";
import { drawFrom, drawValue } from "../testing/draw";
import { schemaDraw } from "../testing/schemas";
import { sample } from "./sample";

const numRuns = Number(process.env["MODEL_RUNS"] ?? 300);

describe.each(["3.0", "3.1"] as const)("sample, %s", (version) => {
  it("is valid against its schema", () => {
    let misses = 0;
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const draw = drawFrom(gen);
        const schemas = schemaDraw(draw, version, true);
        const schema = schemas.around(drawValue(draw), 3);
        schemas.components["Whole"] = schema;
        const model = modelOf({
          ...{ openapi: `${version}.0`, info: { title: "", version: "" } },
          components: { schemas: schemas.components },
        });
        const value = sample(model, schema);
        const ok = accepts(model, schema, value);
        if (!ok) {
          misses++;
          if (process.env["SHOW"])
            console.log(
              JSON.stringify({ value, schema, c: schemas.components }).slice(
                0,
                1500,
              ),
            );
        }
      }),
      { numRuns, endOnFailure: true },
    );
    console.log(misses);
    expect(misses).toBe(0);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accepts } from "../accepts/accepts";
import { modelOf } from "../model";
import { drawFrom, drawValue } from "../testing/draw";
import { byAjv, byCfworker, withComponents } from "../testing/validators";
import { plain } from "../testing/plain";
import { schemaDraw } from "../testing/schemas";
import { sample } from "./sample";

const numRuns = Number(process.env["MODEL_RUNS"] ?? 100);

describe.each(["3.0", "3.1"] as const)("sample, %s", (version) => {
  it("is valid against its schema, according to two validators and our own", () => {
    let found = 0;
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const schemas = schemaDraw(drawFrom(gen), version, true);
        const schema = schemas.around(drawValue(schemas.draw), 3);
        const { components } = schemas;
        components["Whole"] = schema;
        const model = modelOf({
          ...{ openapi: `${version}.0`, info: { title: "", version: "" } },
          components: { schemas: components },
        });
        const value = sample(model, schema);
        const written = plain(withComponents(schema, components), version);
        const verdicts = [byAjv, byCfworker].map((by) => by(written)(value));
        const about = JSON.stringify({ value, verdicts, written });
        // For some combinations of constraints the search may not find a valid value.
        if (accepts(model, schema, value)) found += 1;
        else if (process.env["MODEL_MISSES"])
          process.stderr.write(`${about}\n`);
        if (verdicts[0] === verdicts[1])
          expect(accepts(model, schema, value), about).toBe(verdicts[0]);
      }),
      { numRuns, endOnFailure: true },
    );
    expect(found).toBeGreaterThanOrEqual(Math.floor(numRuns * 0.99));
  }, 120_000);
});

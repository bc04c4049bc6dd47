import { merge } from "../merge/merge";
import type { Model } from "../model";
import type { AnySchema } from "../types/schema";

const deepest = 4;
const plain = [null, {}, [], "", "string", 0, 1, true, false];

/**
 * Returns values to try if no generated value is valid: those listed in the schema, its branches
 * and its residual `allOf`, and the plainest of each type.
 */
export function lastResorts(model: Model, schema: AnySchema): unknown[] {
  const values: unknown[] = [];
  const visit = (one: AnySchema, depth: number): void => {
    const { schema: merged } = merge(model, one);
    if ("const" in merged) values.push(merged.const);
    values.push(...(merged.enum ?? []));
    if (depth === 0) return;
    for (const inner of [merged.oneOf, merged.anyOf, merged.allOf])
      for (const branch of inner ?? []) visit(branch, depth - 1);
  };
  visit(schema, deepest);
  return [...values, ...plain];
}

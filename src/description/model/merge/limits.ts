import { compareNumbers, isNumeric } from "../numbers/exact";
import { withNumericExclusives } from "./exclusive";
import type { Numeric, Schema } from "../types/schema";

const lowest = [
  ...["minimum", "exclusiveMinimum", "minLength", "minItems"],
  ...["minProperties"],
] as const;
const highest = [
  ...["maximum", "exclusiveMaximum", "maxLength", "maxItems"],
  ...["maxProperties"],
] as const;

/** Returns the tightest limits. Exclusive limits become numbers (in 3.0 they are booleans). */
export function mergeLimits(schemas: readonly Schema[]): Schema {
  const all = schemas.map((schema) => withNumericExclusives({ ...schema }));
  return {
    ...tightest(all, lowest, (a, b) => compareNumbers(a, b) > 0),
    ...tightest(all, highest, (a, b) => compareNumbers(a, b) < 0),
  };
}

function tightest(
  all: readonly Record<string, unknown>[],
  keys: readonly string[],
  isTighter: (a: Numeric, b: Numeric) => boolean,
): Schema {
  const result: Record<string, Numeric> = {};
  for (const key of keys)
    for (const limits of all) {
      const value = limits[key];
      if (!isNumeric(value)) continue;
      const known = result[key];
      if (known === undefined || isTighter(value, known)) result[key] = value;
    }
  return result;
}

import { compareNumbers, isNumeric } from "../numbers/exact";
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
  const all = schemas.map(withNumbers);
  return {
    ...tightest(all, lowest, (a, b) => compareNumbers(a, b) > 0),
    ...tightest(all, highest, (a, b) => compareNumbers(a, b) < 0),
  };
}

type Limits = Partial<Record<string, unknown>>;

/** @see https://spec.openapis.org/oas/v3.0.4.html#schema-object */
function withNumbers({ ...limits }: Schema): Limits {
  for (const [exclusive, limit] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    const isExclusive = limits[exclusive];
    if (typeof isExclusive !== "boolean") continue;
    Reflect.deleteProperty(limits, exclusive);
    if (!isExclusive || limits[limit] === undefined) continue;
    limits[exclusive] = limits[limit];
    Reflect.deleteProperty(limits, limit);
  }
  return limits;
}

function tightest(
  all: readonly Limits[],
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

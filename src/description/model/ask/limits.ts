import { compareNumbers } from "../numbers/exact";
import { allowsNothing } from "../merge/closure";
import { merge } from "../merge/merge";
import type { Model } from "../model";
import type { AnySchema, Numeric, Schema } from "../types/schema";

/** A lower or an upper bound. */
export interface Bound {
  value: Numeric;
  isExclusive: boolean;
}

/** The limits of a value; an absent limit means none. */
export interface Limits {
  least?: Bound;
  most?: Bound;
  multipleOf: Numeric[];
  /** If there are several, all of them must match. */
  patterns: string[];
  formats: string[];
  length: Range;
  items: Range;
  properties: Range;
  isUnique: boolean;
  /** Only named properties and those that match a pattern are allowed. */
  isClosed: boolean;
  /** Only the items of the tuple are allowed. */
  isClosedTuple: boolean;
  /** The patterns of `patternProperties`. */
  keyPatterns: string[];
  /** Schema that every property name must match. */
  keys?: AnySchema;
}

export interface Range {
  least?: Numeric;
  most?: Numeric;
}

/** Returns the limits of a schema, including those in the residual `allOf` that merging left. */
export function limitsOf(model: Model, schema: AnySchema): Limits {
  const { schema: merged } = merge(model, schema);
  const all = [merged, ...residualOf(merged)];
  const collect = <T>(value: (one: Schema) => T | undefined): T[] =>
    all.flatMap((one) => value(one) ?? []);
  const forbids = (value: AnySchema | undefined) =>
    value !== undefined && isNever(model, value);
  return {
    ...bounds(merged),
    multipleOf: collect((one) => one.multipleOf),
    patterns: collect((one) => one.pattern),
    formats: collect((one) => one.format),
    length: range(merged.minLength, merged.maxLength),
    items: range(merged.minItems, merged.maxItems),
    properties: range(merged.minProperties, merged.maxProperties),
    isUnique: merged.uniqueItems === true,
    isClosed: all.some(
      (one) =>
        forbids(one.additionalProperties) || forbids(one.unevaluatedProperties),
    ),
    isClosedTuple: all.some(
      (one) =>
        (one.items === undefined && forbids(one.unevaluatedItems)) ||
        (one.prefixItems !== undefined && forbids(one.items)),
    ),
    keyPatterns: Object.keys(merged.patternProperties ?? {}),
    ...(merged.propertyNames !== undefined && { keys: merged.propertyNames }),
  };
}

/** Returns the constraints that could not be merged. */
export function residualOf({ allOf = [] }: Schema): Schema[] {
  return allOf.filter((part) => typeof part === "object");
}

/** Returns whether the schema allows no value at all: `false` or `not: {}`. */
export function isNever(model: Model, schema: AnySchema): boolean {
  return allowsNothing(merge(model, schema).schema);
}

function bounds(schema: Schema): Pick<Limits, "least" | "most"> {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = schema;
  const least = tighter(minimum, exclusiveMinimum, 1);
  const most = tighter(maximum, exclusiveMaximum, -1);
  return { ...(least && { least }), ...(most && { most }) };
}

function tighter(
  inclusive: Numeric | undefined,
  exclusive: boolean | Numeric | undefined,
  sign: 1 | -1,
): Bound | undefined {
  const strict = typeof exclusive === "boolean" ? undefined : exclusive;
  if (strict === undefined)
    return inclusive === undefined
      ? undefined
      : { value: inclusive, isExclusive: false };
  if (inclusive !== undefined)
    if (compareNumbers(inclusive, strict) * sign > 0)
      return { value: inclusive, isExclusive: false };
  return { value: strict, isExclusive: true };
}

function range(least: Numeric | undefined, most: Numeric | undefined): Range {
  return {
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
  };
}

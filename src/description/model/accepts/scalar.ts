import { align } from "../numbers/decimal";
import { isEqual } from "../numbers/equal";
import {
  compareNumbers,
  decimalOf,
  isInteger,
  isNumeric,
} from "../numbers/exact";
import { regexOf } from "../regex";
import type { Numeric, Schema } from "../types/schema";

/** Returns the JSON type of a value; integers are `number`. */
export function jsonType(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return isNumeric(value) ? "number" : typeof value;
}

/** Checks the keywords that apply to every type: `type`, `enum`, `const`. */
export function fitsAny({ type, ...schema }: Schema, value: unknown): boolean {
  const is = (name: string) =>
    name === jsonType(value) ||
    (name === "integer" && isNumeric(value) && isInteger(value));
  if (type !== undefined && ![type].flat().some(is)) return false;
  if ("const" in schema && !isEqual(schema.const, value)) return false;
  return schema.enum?.some((one) => isEqual(one, value)) ?? true;
}

export function fitsNumber(schema: Schema, value: Numeric): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const below = (limit: Numeric) => compareNumbers(value, limit) < 0;
  const above = (limit: Numeric) => compareNumbers(value, limit) > 0;
  if (minimum !== undefined && below(minimum)) return false;
  if (maximum !== undefined && above(maximum)) return false;
  const least = exclusiveMinimum === true ? minimum : exclusiveMinimum;
  if (isNumeric(least) && !above(least)) return false;
  const most = exclusiveMaximum === true ? maximum : exclusiveMaximum;
  if (isNumeric(most) && !below(most)) return false;
  return schema.multipleOf === undefined || divides(schema.multipleOf, value);
}

function divides(factor: Numeric, value: Numeric): boolean {
  const [units, by] = align(decimalOf(value), decimalOf(factor)) ?? [0n, 1n];
  return by === 0n || units % by === 0n;
}

export function fitsText(schema: Schema, value: string): boolean {
  const { minLength, maxLength, pattern } = schema;
  if (minLength !== undefined || maxLength !== undefined)
    if (!isWithin(Array.from(value).length, minLength, maxLength)) return false;
  if (pattern === undefined) return true;
  return regexOf(pattern)?.test(value) ?? true;
}

/** Returns whether a count is within two limits; an undefined limit is no limit. */
export function isWithin(
  count: number,
  least: Numeric | undefined,
  most: Numeric | undefined,
): boolean {
  return (
    (least === undefined || compareNumbers(count, least) >= 0) &&
    (most === undefined || compareNumbers(count, most) <= 0)
  );
}

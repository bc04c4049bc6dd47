import { fitsNumber } from "../accepts/scalar";
import { residualOf } from "../ask/limits";
import { align, type Decimal, isWhole } from "../numbers/decimal";
import { decimalOf, fromDecimal, isInteger, isNumeric } from "../numbers/exact";
import type { Numeric, Schema } from "../types/schema";

/** Returns a number within its limits: 0 if allowed, otherwise the one nearest to a limit. */
export function sampleNumber(schema: Schema, isWholeOnly: boolean): Numeric {
  const parts = [schema, ...residualOf(schema)];
  const fits = (value: Numeric) =>
    (!isWholeOnly || isInteger(value)) &&
    parts.every((part) => fitsNumber(part, value));
  const factors = parts.flatMap((part) => part.multipleOf ?? []);
  return candidates(schema, factors, isWholeOnly).find(fits) ?? 0;
}

function candidates(
  schema: Schema,
  factors: readonly Numeric[],
  isWholeOnly: boolean,
): Numeric[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const bounds = [minimum, exclusiveMinimum, maximum, exclusiveMaximum].filter(
    (bound) => isNumeric(bound),
  );
  const steps = isWholeOnly ? [1, ...factors] : [...factors, 1, 0.5, 0.1, 0.01];
  const near = bounds.flatMap((bound) =>
    steps.flatMap((step) => multiplesNear(bound, step)),
  );
  return [0, ...bounds, ...near, ...middle(bounds)];
}

/** Returns the multiples of a step around a number, larger ones first. */
function multiplesNear(bound: Numeric, step: Numeric): Numeric[] {
  const by = decimalOf(step);
  const aligned = align(decimalOf(bound), by);
  if (!aligned || by.units <= 0n) return [];
  const [units, factor] = aligned;
  const exponent = Math.min(decimalOf(bound).exponent, by.exponent);
  const floor = units - (((units % factor) + factor) % factor);
  const at = (times: bigint): Decimal => ({
    units: floor + times * factor,
    exponent,
  });
  return [1n, 0n, -1n, 2n].map((times) => fromDecimal(at(times)));
}

/** Returns the midpoint of two limits that are close together. */
function middle(bounds: readonly Numeric[]): Numeric[] {
  const [low, high] = bounds;
  if (low === undefined || high === undefined) return [];
  const [a, b] = align(decimalOf(low), decimalOf(high)) ?? [];
  if (a === undefined || b === undefined) return [];
  const exponent = Math.min(decimalOf(low).exponent, decimalOf(high).exponent);
  const half = { units: (a + b) * 5n, exponent: exponent - 1 };
  return isWhole(half) ? [] : [fromDecimal(half)];
}

import { isEqual } from "../numbers/equal";
import type { Schema } from "../types/schema";
import type { Validate, Evaluated } from "./result";
import { isWithin } from "./scalar";

/** Checks an array against all keywords except `unevaluatedItems`. */
export function validateArray(
  schema: Schema,
  value: readonly unknown[],
  seen: Evaluated,
  validate: Validate,
): boolean {
  const { prefixItems = [], items, contains } = schema;
  if (!isWithin(value.length, schema.minItems, schema.maxItems)) return false;
  if (schema.uniqueItems && hasDuplicates(value)) return false;
  const isValid = value.every((item, index) => {
    const one = prefixItems[index] ?? items;
    return one === undefined || validate(one, item) !== undefined;
  });
  if (!isValid) return false;
  const looked = items === undefined ? prefixItems.length : value.length;
  seen.prefix = Math.max(seen.prefix, looked);
  if (contains === undefined) return true;
  const found = value.flatMap((item, index) =>
    validate(contains, item) ? [index] : [],
  );
  for (const index of found) seen.items.add(index);
  return isWithin(found.length, schema.minContains ?? 1, schema.maxContains);
}

/** Checks the items that no other keyword has evaluated against `unevaluatedItems`. */
export function validateUnevaluatedItems(
  schema: Schema,
  value: readonly unknown[],
  seen: Evaluated,
  validate: Validate,
): boolean {
  const rest = schema.unevaluatedItems;
  if (rest === undefined) return true;
  const isValid = value.every(
    (item, index) =>
      index < seen.prefix || seen.items.has(index) || validate(rest, item),
  );
  seen.prefix = value.length;
  return isValid;
}

function hasDuplicates(value: readonly unknown[]): boolean {
  return value.some((item, index) =>
    value.slice(index + 1).some((other) => isEqual(item, other)),
  );
}

import { isEqual } from "../numbers/equal";
import type { Schema } from "../types/schema";
import type { Judge, Evaluated } from "./result";
import { isWithin } from "./scalar";

/** Checks an array against all keywords except `unevaluatedItems`. */
export function judgeArray(
  schema: Schema,
  value: readonly unknown[],
  seen: Evaluated,
  judge: Judge,
): boolean {
  const { prefixItems = [], items, contains } = schema;
  if (!isWithin(value.length, schema.minItems, schema.maxItems)) return false;
  if (schema.uniqueItems && hasTwins(value)) return false;
  const isValid = value.every((item, index) => {
    const one = prefixItems[index] ?? items;
    return one === undefined || judge(one, item) !== undefined;
  });
  if (!isValid) return false;
  const looked = items === undefined ? prefixItems.length : value.length;
  seen.prefix = Math.max(seen.prefix, looked);
  if (contains === undefined) return true;
  const found = value.flatMap((item, index) =>
    judge(contains, item) ? [index] : [],
  );
  for (const index of found) seen.items.add(index);
  return isWithin(found.length, schema.minContains ?? 1, schema.maxContains);
}

/** Checks the items that no other keyword has evaluated against `unevaluatedItems`. */
export function judgeUnseenItems(
  schema: Schema,
  value: readonly unknown[],
  seen: Evaluated,
  judge: Judge,
): boolean {
  const rest = schema.unevaluatedItems;
  if (rest === undefined) return true;
  const isValid = value.every(
    (item, index) =>
      index < seen.prefix || seen.items.has(index) || judge(rest, item),
  );
  seen.prefix = value.length;
  return isValid;
}

function hasTwins(value: readonly unknown[]): boolean {
  return value.some((item, index) =>
    value.slice(index + 1).some((other) => isEqual(item, other)),
  );
}

import { isNever } from "../ask/limits";
import { merge } from "../merge/merge";
import { isEqual } from "../numbers/equal";
import { isNumeric } from "../numbers/exact";
import type { AnySchema, Schema } from "../types/schema";
import { isRecord } from "../record";
import { withValue } from "./members";
import { below, none, type SampleContext, type Sampler } from "./types";

/** Maximum number of items written, even if `minItems` is higher. */
const longest = 1000;

/** Returns an array with one item, or as many as required. */
export function sampleArray(
  sampler: Sampler,
  schema: Schema,
  place: SampleContext,
): unknown {
  const { prefixItems = [], minItems = 0, maxItems = longest } = schema;
  const least = Math.min(longest, Number(minItems));
  const usual = place.isMinimal ? 0 : Math.max(1, prefixItems.length);
  const size = Math.min(Math.max(least, usual), Number(maxItems));
  const items: unknown[] = [];
  for (let index = 0; index < size; index++) {
    const one = itemSchema(schema, index);
    if (one === undefined && index >= least) break;
    if (one !== undefined && isNever(sampler.model, one)) break;
    const isNeeded = index < least;
    const item = sampler.sample(one ?? true, below(place, index, isNeeded));
    if (item === none) return isNeeded ? none : items;
    items.push(schema.uniqueItems ? distinct(sampler, one, item, items) : item);
  }
  return schema.contains === undefined
    ? items
    : withContained(sampler, schema, schema.contains, items, place);
}

const itemSchema = (
  { prefixItems, items }: Schema,
  index: number,
): AnySchema | undefined => prefixItems?.[index] ?? items;

/** Adds items that match `contains` if there are too few. */
function withContained(
  sampler: Sampler,
  schema: Schema,
  contains: AnySchema,
  items: unknown[],
  place: SampleContext,
): unknown {
  const least = Math.min(longest, Number(schema.minContains ?? 1));
  const count = () =>
    items.filter((item) => sampler.fits(contains, item)).length;
  const most = Math.min(longest, Number(schema.maxItems ?? longest));
  for (let index = 0; count() < least && index < most; index++) {
    const own = itemSchema(schema, index);
    const one = own === undefined ? contains : { allOf: [own, contains] };
    const item = sampler.sample(one, below(place, index, true));
    // If this item cannot match both schemas, try the next one.
    if (item === none || !sampler.fits(one, item)) {
      if (index >= items.length) return items;
      continue;
    }
    items[index] = schema.uniqueItems
      ? distinct(sampler, one, item, items.slice(0, index))
      : item;
  }
  return items;
}

/** Returns a valid value close to `item` that differs from all others. */
function distinct(
  sampler: Sampler,
  schema: AnySchema | undefined,
  item: unknown,
  others: readonly unknown[],
): unknown {
  const isFree = (value: unknown) =>
    !others.some((other) => isEqual(value, other));
  if (isFree(item)) return item;
  return (
    near(mergedOf(sampler, schema), item, others.length).find(
      (value) => isFree(value) && sampler.fits(schema ?? true, value),
    ) ?? item
  );
}

const mergedOf = ({ model }: Sampler, schema: AnySchema | undefined): Schema =>
  merge(model, schema ?? true).schema;

function near(schema: Schema, item: unknown, count: number): unknown[] {
  const given = schema.enum ?? [];
  const factor = Number(schema.multipleOf ?? 1);
  const steps = Array.from({ length: count + 1 }, (_, step) => step + 1);
  if (isNumeric(item))
    return [
      ...given,
      ...steps.flatMap((step) => [Number(item) + step, Number(item) - step]),
      ...steps.map((step) => Number(item) + step * factor),
    ];
  if (typeof item === "string")
    return [
      ...given,
      ...steps.flatMap((step) => [
        `${item}${String(step + 1)}`,
        `${item.slice(0, -1)}${String(step % 10)}`,
        item.replace(/[a-f\d](?=[^a-f\d]*$)/, (step % 10).toString(16)),
      ]),
    ];
  if (isRecord(item))
    return Object.entries(item).flatMap(([name, value]) =>
      near({}, value, count).map((other) => withValue(item, name, other)),
    );
  return [...given, true, false, null, 0, "string"];
}

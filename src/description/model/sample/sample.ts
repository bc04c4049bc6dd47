import { accepts } from "../accepts/accepts";
import { isAbsent } from "../ask/properties";
import { type Merged, merge } from "../merge/merge";
import type { Model } from "../model";
import type { AnySchema } from "../types/schema";
import { sampleChoice } from "./choice";
import { describedValue } from "./described";
import { sampleTyped } from "./typed";
import { none, type Place, type SampleOptions, type Sampler } from "./types";
import { isRisky, variantsOf } from "./variants";

/** How often a component may lie in itself, where it has to, until an end is found. */
const deepest = 3;
/** Values after which only what is required is added, and after which nothing is. */
const plenty = 600;
const tooMuch = 20_000;
/** Levels below which only what is required is added: nobody reads further. */
const deepestOptional = 10;

/**
 * A sample of a schema: examples, constants, defaults and listed values of the description where they
 * are valid, otherwise a plain value of each type. It is valid against the schema, as far as one can
 * be found: where a schema holds itself it ends, and where nothing fits, the nearest value stands.
 */
export function sample(
  model: Model,
  schema: AnySchema,
  options: SampleOptions = {},
): unknown {
  const { direction = "both", requiredOnly = false } = options;
  const optional = (one: AnySchema, name: string) =>
    isAbsent(model, one, name, direction);
  let size = 0;
  const sampler: Sampler = {
    ...{ model, options, direction, sample: sampleAt },
    fits: (one, value) => accepts(model, one, value, optional),
  };
  const result = sampleAt(schema, {
    ...{ pointer: "", level: 0, around: [] },
    ...{ isNeeded: true, isMinimal: requiredOnly },
  });
  return result === none ? null : result;

  function sampleAt(one: AnySchema, place: Place): unknown {
    const merged = merge(model, one);
    const value = sampleMerged(one, merged, place);
    return value === none && merged.schema.nullable ? null : value;
  }

  function sampleMerged(one: AnySchema, merged: Merged, place: Place) {
    size += 1;
    const described = describedValue(sampler, one, merged, place);
    if (described !== none) return described;
    const inside = enter(one, merged, place);
    if (!inside) return none;
    const chosen = sampleChoice(sampler, one, merged, inside);
    if (chosen !== undefined) return chosen;
    const value = sampleTyped(sampler, one, merged, inside);
    if (!isRisky(merged.schema) || sampler.fits(one, value)) return value;
    for (const variant of variantsOf(sampler, merged, value, inside))
      if (variant !== none && sampler.fits(one, variant)) return variant;
    return value;
  }

  /** The place inside of a schema; nothing where the sample has to end. */
  function enter(one: AnySchema, merged: Merged, place: Place) {
    if (size > tooMuch || (size > plenty && !place.isNeeded)) return undefined;
    const keys = keysOf(one, merged);
    const times = Math.max(0, ...keys.map((key) => count(place.around, key)));
    if (times > 0 && (!place.isNeeded || times >= deepest)) return undefined;
    const [key] = keys;
    return {
      ...place,
      isMinimal:
        place.isMinimal ||
        times > 0 ||
        size > plenty ||
        place.pointer.split("/").length > deepestOptional,
      around: key === undefined ? place.around : [...place.around, key],
    };
  }
}

/** What a schema is known by on the way down: its name, else the components in it. */
function keysOf(schema: AnySchema, { name, names }: Merged): readonly string[] {
  if (name !== undefined) return [name];
  const reference = typeof schema === "object" ? schema.$ref : undefined;
  return reference === undefined ? names : [reference];
}

const count = (keys: readonly string[], key: string): number =>
  keys.filter((one) => one === key).length;

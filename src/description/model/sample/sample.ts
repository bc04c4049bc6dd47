import { accepts } from "../accepts/accepts";
import { rulesFor } from "../ask/rules";
import { type Merged, merge } from "../merge/merge";
import type { Model } from "../model";
import type { AnySchema } from "../types/schema";
import { sampleChoice } from "./choice";
import { describedValue } from "./described";
import { lastResorts } from "./resort";
import { sampleTyped } from "./typed";
import {
  none,
  type SampleContext,
  type SampleOptions,
  type Sampler,
} from "./types";
import { isRisky, variantsOf } from "./variants";

/** How often a component may lie in itself, where it has to, until an end is found. */
const deepest = 3;
/** Values after which only what is required is added, and after which nothing is. */
const plenty = 600;
const tooMuch = 10_000;
/** How many choices and conditions may be decided for one value. */
const mostTurns = 10;
/** How many schemas without a name may lie in each other that have the same components in them. */
const mostAlike = 3;
/** How many schemas may be asked whether parts of the sample fit, in all. */
const mostSteps = 100_000;
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
  const rules = {
    ...rulesFor(model, direction),
    budget: { left: mostSteps },
  };
  let size = 0;
  const sampler: Sampler = {
    ...{ model, options, direction, sample: sampleAt },
    fits: (one, value) => accepts(model, one, value, rules),
  };
  const result = sampleAt(schema, {
    ...{ pointer: "", level: 0, turns: 0, ancestors: [] },
    ...{ isNeeded: true, isMinimal: requiredOnly },
  });
  return result === none ? null : result;

  function sampleAt(one: AnySchema, place: SampleContext): unknown {
    const merged = merge(model, one);
    const value = sampleMerged(one, merged, place);
    return value === none && merged.schema.nullable ? null : value;
  }

  function sampleMerged(one: AnySchema, merged: Merged, place: SampleContext) {
    size += 1;
    const described = describedValue(sampler, one, merged, place);
    if (described !== none) return described;
    const inside = enter(one, merged, place);
    if (!inside) return none;
    const chosen = sampleChoice(sampler, one, merged, inside);
    const value = chosen ?? sampleTyped(sampler, one, merged, inside);
    if (!isRisky(merged.schema) || sampler.fits(one, value)) return value;
    for (const variant of variantsOf(sampler, merged, value, inside))
      if (variant !== none && sampler.fits(one, variant)) return variant;
    const last = lastResorts(model, one).filter((other) =>
      sampler.fits(one, other),
    );
    if (last.length > 0) return last[0];
    // What several branches allow at once is still the best that readers can be shown.
    return place.isNeeded || chosen !== undefined ? value : none;
  }

  /** The place inside of a schema; nothing where the sample has to end. */
  function enter(one: AnySchema, merged: Merged, place: SampleContext) {
    if (place.turns > mostTurns || size > tooMuch) return undefined;
    if (size > plenty && !place.isNeeded) return undefined;
    const known = keysOf(one, merged);
    const [times, alike] = known.map(
      (key) => place.ancestors.filter((other) => other === key).length,
    );
    const depth = times || Math.max(0, (alike ?? 0) - mostAlike);
    if (depth > 0 && (!place.isNeeded || depth >= deepest)) return undefined;
    return {
      ...place,
      turns: place.turns + 1,
      isMinimal:
        place.isMinimal ||
        depth > 0 ||
        size > plenty ||
        place.pointer.split("/").length > deepestOptional,
      ancestors: [...place.ancestors, ...known],
    };
  }
}

/**
 * What a schema is known by on the way down: its name; without one, itself, and the components in it,
 * as merging makes new schemas of the same components on every round.
 */
function keysOf(
  schema: AnySchema,
  { name, names }: Merged,
): (AnySchema | string)[] {
  const reference = typeof schema === "object" ? schema.$ref : undefined;
  const known = name ?? reference;
  if (known !== undefined) return [known];
  return names.length === 0 ? [schema] : [schema, `+${names.join("+")}`];
}

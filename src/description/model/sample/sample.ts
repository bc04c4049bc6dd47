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

/** Maximum depth of a component inside itself, if it is required there. */
const deepest = 3;
/** Number of values after which only required ones are added, and after which none are. */
const plenty = 600;
const tooMuch = 10_000;
/** Maximum number of choices and conditions resolved for one value. */
const mostTurns = 10;
/** Maximum depth of nested unnamed schemas that contain the same components. */
const mostAlike = 3;
/** Maximum number of schemas evaluated to validate parts of the sample, in total. */
const mostSteps = 100_000;
/** Depth below which only required values are added. */
const deepestOptional = 10;

/**
 * Returns a sample of a schema: valid examples, constants, defaults and listed values from the
 * description, otherwise a plain value of each type. The sample is valid if a valid value can be
 * found; otherwise it is the closest one. Recursive schemas are cut off.
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
    // A value built from several branches is still the best one to show.
    return place.isNeeded || chosen !== undefined ? value : none;
  }

  /** Returns the context inside a schema, or `undefined` if the sample must end here. */
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
 * Returns the keys that identify a schema on the way down: its name; if it has none, the schema
 * itself and the components in it, because merging creates new schemas of the same components on
 * every round.
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

import { type Alternative, choicesOf, choose } from "../ask/alternatives";
import type { Merged } from "../merge/merge";
import type { AnySchema } from "../types/schema";
import { isRecord } from "../record";
import { withValue } from "./members";
import { none, type Pick, type SampleContext, type Sampler } from "./types";

/**
 * Returns a sample for the first choice of a schema: the requested alternative, otherwise the first
 * that gives a valid value. Returns `undefined` if there is no choice.
 */
export function sampleChoice(
  sampler: Sampler,
  schema: AnySchema,
  merged: Merged,
  place: SampleContext,
): unknown {
  const { model } = sampler;
  const [all] = choicesOf(model, merged.schema);
  if (!all) return undefined;
  const { alternatives, propertyName } = all;
  const picked = pickOf(sampler, place, alternatives);
  const isSubtype = all.kind === "subtypes" && propertyName !== undefined;
  // The value that names a subtype is not that of one of its own subtypes.
  if (isSubtype && place.appliedDiscriminator === propertyName && !picked)
    return undefined;
  const order =
    picked === undefined ? [...alternatives.keys()] : [picked.index];
  let nearest: unknown = none;
  for (const index of order) {
    const taken = alternatives[index];
    if (!taken) continue;
    // A component can be its own subtype; it is already being sampled.
    const isItself = all.kind === "subtypes" && taken.name === merged.name;
    if (isItself && taken.name !== undefined) continue;
    const value = named(
      sampler.sample(choose(model, merged.schema, all, index), {
        ...place,
        ...(isSubtype && { appliedDiscriminator: propertyName }),
        level: place.level + 1,
      }),
      taken,
      propertyName,
      picked?.value,
    );
    if (value === none) continue;
    if (sampler.fits(schema, value)) return value;
    if (nearest === none) nearest = value;
  }
  return nearest === none && order.length === 0 ? undefined : nearest;
}

/** Returns the requested alternative. */
function pickOf(
  { options: { choices = {} } }: Sampler,
  { pointer, level }: SampleContext,
  alternatives: readonly Alternative[],
): { index: number; value?: string } | undefined {
  const given = Object.hasOwn(choices, pointer) ? choices[pointer] : undefined;
  const picks: readonly (Pick | undefined)[] = Array.isArray(given)
    ? given
    : [given as Pick | undefined];
  const pick = picks[level];
  if (pick === undefined) return undefined;
  if (typeof pick === "number")
    return pick < alternatives.length ? { index: pick } : undefined;
  const byValue = alternatives.findIndex(({ values }) => values.includes(pick));
  if (byValue >= 0) return { index: byValue, value: pick };
  const byLabel = alternatives.findIndex(
    ({ label, name }) => label === pick || name === pick,
  );
  return byLabel >= 0 ? { index: byLabel } : undefined;
}

/** Returns the value with its discriminator property set for the alternative. */
function named(
  value: unknown,
  { values }: Alternative,
  propertyName: string | undefined,
  requested: string | undefined,
): unknown {
  const [first] = values;
  if (propertyName === undefined || first === undefined || !isRecord(value))
    return value;
  const present = Object.hasOwn(value, propertyName)
    ? value[propertyName]
    : undefined;
  if (requested === undefined && values.some((one) => one === present))
    return value;
  return withValue(value, propertyName, requested ?? first);
}

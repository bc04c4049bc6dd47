import { isUntyped, type Kind, typeOf } from "../ask/type";
import type { Merged } from "../merge/merge";
import type { AnySchema } from "../types/schema";
import { sampleArray } from "./array";
import { sampleNumber } from "./number";
import { sampleObject } from "./object";
import { sampleText } from "./string";
import { none, type SampleContext, type Sampler } from "./types";

/** Returns a sample of the first type of a schema that gives a valid value. */
export function sampleTyped(
  sampler: Sampler,
  schema: AnySchema,
  merged: Merged,
  place: SampleContext,
): unknown {
  const type = typeOf(sampler.model, schema);
  if (isUntyped(type))
    return anything.find((value) => sampler.fits(schema, value)) ?? {};
  const samples: (() => unknown)[] = type.kinds.map(
    (kind) => () => sampleKind(sampler, kind, merged, place),
  );
  if (type.isNullable) samples.push(() => null);
  let nearest: unknown = none;
  for (const make of samples) {
    const value = make();
    if (value === none) continue;
    if (samples.length === 1 || sampler.fits(schema, value)) return value;
    if (nearest === none) nearest = value;
  }
  return nearest;
}

const anything = [{}, "string", 0, true, [], null, 1, false, ""];

function sampleKind(
  sampler: Sampler,
  { kind }: Kind,
  merged: Merged,
  place: SampleContext,
): unknown {
  switch (kind) {
    case "string":
      return sampleText(merged.schema);
    case "number":
    case "integer":
      return sampleNumber(merged.schema, kind === "integer");
    case "boolean":
      return true;
    case "array":
    case "tuple":
      return sampleArray(sampler, merged.schema, place);
    case "object":
      return sampleObject(sampler, merged, place);
    default:
      return none;
  }
}

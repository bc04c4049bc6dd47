import { enumerationOf } from "../ask/enumeration";
import { isAbsent } from "../ask/properties";
import { type Merged, merge } from "../merge/merge";
import { ExactNumber } from "../numbers/exact";
import type { AnySchema } from "../types/schema";
import { none, type SampleContext, type Sampler } from "./types";

/**
 * Returns a value that the description gives, if it is valid: example, constant, default, or the
 * first listed value that is not null. Ignored if a choice inside this value has been requested.
 */
export function describedValue(
  sampler: Sampler,
  schema: AnySchema,
  { schema: merged }: Merged,
  place: SampleContext,
): unknown {
  if (isChosen(sampler, place)) return none;
  const { example, examples, default: fallback } = merged;
  const given = [example, ...(examples ?? []), merged.const, fallback]
    .filter((value) => value !== undefined)
    .map((value) => travelling(sampler, schema, value))
    .find((value) => sampler.fits(schema, value));
  if (given !== undefined) return given;
  const values = enumerationOf(sampler.model, schema)?.map(
    ({ value }) => value,
  );
  if (!values || values.length === 0) return none;
  const valid = values.filter((value) => sampler.fits(schema, value));
  if (valid.length === 0) return none;
  return valid.find((value) => value !== null) ?? null;
}

function isChosen(
  { options: { choices = {} } }: Sampler,
  place: SampleContext,
) {
  return Object.keys(choices).some(
    (pointer) =>
      pointer.startsWith(`${place.pointer}/`) ||
      (pointer === place.pointer && place.level === 0),
  );
}

/** Returns an example without the properties that do not travel in the sample's direction. */
function travelling(
  sampler: Sampler,
  schema: AnySchema,
  value: unknown,
): unknown {
  const { model, direction } = sampler;
  if (direction === "both" || typeof value !== "object" || value === null)
    return value;
  if (value instanceof ExactNumber) return value;
  const { properties = {}, items } = merge(model, schema).schema;
  if (Array.isArray(value))
    return items === undefined
      ? value
      : value.map((item) => travelling(sampler, items, item));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
      if (isAbsent(model, schema, name, direction)) return [];
      const property = Object.hasOwn(properties, name)
        ? properties[name]
        : undefined;
      return [
        [
          name,
          property === undefined
            ? member
            : travelling(sampler, property, member),
        ],
      ];
    }),
  );
}

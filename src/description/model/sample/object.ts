import { inheritedValues } from "../ask/discriminator";
import { isNever } from "../ask/limits";
import { propertiesOf } from "../ask/properties";
import { type Merged, merge } from "../merge/merge";
import { regexOf } from "../regex";
import type { AnySchema, Schema } from "../types/schema";
import { textFor } from "./pattern";
import { sampleText } from "./string";
import { below, none, type SampleContext, type Sampler } from "./types";

/**
 * Returns an object with all named properties that travel, or only the required ones if the sample
 * is minimal.
 */
export function sampleObject(
  sampler: Sampler,
  merged: Merged,
  place: SampleContext,
): unknown {
  const { model, direction } = sampler;
  const { schema } = merged;
  const members = new Map<string, unknown>();
  for (const { name, schema: one, isRequired } of propertiesOf(
    model,
    schema,
    direction,
  )) {
    if (place.isMinimal && !isRequired) continue;
    if (!isRequired && isNever(model, one)) continue;
    const value = sampler.sample(
      memberSchema(schema, name, one),
      below(place, name, isRequired),
    );
    if (value !== none) members.set(name, value);
    else if (isRequired) return none;
  }
  for (const name of schema.required ?? [])
    if (!Object.hasOwn(schema.properties ?? {}, name)) {
      const one = memberSchema(schema, name);
      const value = sampler.sample(one, below(place, name, true));
      if (value === none) return none;
      members.set(name, value);
    }
  addFree(sampler, schema, members, place);
  for (const { propertyName, values } of inheritedValues(model, merged)) {
    const [first] = values;
    const present = members.get(propertyName);
    if (first !== undefined && !values.some((value) => value === present))
      members.set(propertyName, first);
  }
  return Object.fromEntries(members);
}

/** Returns the schema of a property: its own, and those of the patterns that its name matches. */
function memberSchema(
  { patternProperties = {}, ...schema }: Schema,
  name: string,
  own?: AnySchema,
): AnySchema {
  const found = Object.entries(patternProperties).flatMap(([pattern, one]) =>
    regexOf(pattern)?.test(name) ? [one] : [],
  );
  const all = own === undefined ? found : [own, ...found];
  const [first] = all;
  if (first === undefined)
    return schema.additionalProperties ?? schema.unevaluatedProperties ?? true;
  return all.length === 1 ? first : { allOf: all };
}

/** Adds one property with a free name, or as many as `minProperties` requires. */
function addFree(
  sampler: Sampler,
  schema: Schema,
  members: Map<string, unknown>,
  place: SampleContext,
): void {
  const { additionalProperties: rest, minProperties = 0 } = schema;
  const isTyped = typeof rest === "object" && Object.keys(rest).length > 0;
  const least = Math.min(100, Number(minProperties));
  const wanted = isTyped && !place.isMinimal ? members.size + 1 : 0;
  const size = Math.max(least, wanted);
  for (let index = 0; members.size < size && index < size + 4; index++) {
    const name = freeName(sampler, schema, index, (one) => members.has(one));
    if (name === undefined || members.has(name)) continue;
    const one = memberSchema(schema, name);
    if (isNever(sampler.model, one)) continue;
    const isNeeded = members.size < least;
    const value = sampler.sample(one, below(place, name, isNeeded));
    if (value !== none) members.set(name, value);
  }
}

/** Returns an unused property name that matches `propertyNames`. */
function freeName(
  sampler: Sampler,
  { propertyNames, patternProperties = {}, ...schema }: Schema,
  index: number,
  taken: (name: string) => boolean,
): string | undefined {
  const name = index === 0 ? "property" : `property${String(index + 1)}`;
  const fits = (text: string) =>
    propertyNames === undefined || sampler.fits(propertyNames, text);
  const isClosed =
    schema.additionalProperties !== undefined &&
    isNever(sampler.model, schema.additionalProperties);
  const own = Object.keys(patternProperties).map((pattern) =>
    textFor(pattern, index, fits),
  );
  if (isClosed) return own[index % Math.max(1, own.length)];
  if (fits(name) || propertyNames === undefined) return name;
  const names = merge(sampler.model, propertyNames).schema;
  const made = [
    ...own,
    sampleText(names),
    textFor(names.pattern ?? "[a-z]", index, fits),
    textFor(names.pattern ?? "[a-z]", index + 1, fits),
    ...letters,
  ].filter((one) => one !== undefined);
  return made.find((one) => !taken(one) && fits(one));
}

const letters = Array.from("abcdefghijklmnopqrstuvwxyz");

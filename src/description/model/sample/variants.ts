import { conditionsOf } from "../ask/conditions";
import { residualOf } from "../ask/limits";
import type { Merged } from "../merge/merge";
import type { AnySchema, Schema } from "../types/schema";
import { isRecord } from "../record";
import { without } from "./members";
import { type SampleContext, type Sampler } from "./types";

/** Keywords that a value generated from type, names and items alone may violate. */
const risky = [
  ...["not", "if", "oneOf", "anyOf", "allOf", "pattern", "propertyNames"],
  ...["patternProperties", "dependentRequired", "dependentSchemas"],
  ...["contains", "uniqueItems", "minProperties", "maxProperties"],
  ...["unevaluatedProperties", "unevaluatedItems", "minItems", "maxItems"],
  ...["const", "enum"],
] as const;

export function isRisky(schema: Schema): boolean {
  return risky.some((key) => schema[key] !== undefined);
}

/** Generates other samples of a schema, for when the plain one is not valid. */
export function* variantsOf(
  sampler: Sampler,
  merged: Merged,
  value: unknown,
  place: SampleContext,
): Generator {
  const { schema } = merged;
  for (const variant of conditional(schema))
    yield sampler.sample(variant, place);
  for (const branch of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])])
    if (typeof branch === "object" && branch.not !== undefined)
      yield sampler.sample({ allOf: [branch.not] }, place);
  if (!isRecord(value)) {
    if (Array.isArray(value)) yield [];
    return;
  }
  yield* exclusive(sampler, schema, value);
  const required = new Set(schema.required);
  const bare = without(value, (name) => !required.has(name));
  yield bare;
  yield grown(sampler, schema, bare, value);
}

/** Returns the schema with its conditions decided each possible way. */
function conditional(schema: Schema): AnySchema[] {
  const { if: test, then: met, else: otherwise, ...rest } = schema;
  const { dependentSchemas, dependentRequired, allOf, ...own } = rest;
  const free: Schema = {
    ...own,
    ...(allOf && { allOf: allOf.filter((part) => !decides(part, schema)) }),
  };
  const together: AnySchema[] = [
    free,
    ...Object.values(dependentSchemas ?? {}),
    { required: Object.values(dependentRequired ?? {}).flat() },
  ];
  const hasDependents = dependentSchemas ?? dependentRequired;
  if (test === undefined) return hasDependents ? [{ allOf: together }] : [];
  return [
    { allOf: [...together, test, met ?? true] },
    { allOf: [...together, otherwise ?? true] },
    { allOf: [{ ...free, not: test }, otherwise ?? true] },
  ];
}

/** Generates variants with one of several mutually exclusive sets of properties. */
function* exclusive(
  { model }: Sampler,
  schema: Schema,
  value: Record<string, unknown>,
): Generator {
  for (const condition of conditionsOf(model, schema)) {
    if (condition.kind !== "required") continue;
    const all = new Set(condition.sets.flat());
    for (const set of condition.sets)
      yield without(value, (name) => all.has(name) && !set.includes(name));
  }
}

/** Adds further members to the bare object as long as it stays, or becomes, valid. */
function grown(
  { fits }: Sampler,
  schema: Schema,
  bare: Record<string, unknown>,
  full: Record<string, unknown>,
): Record<string, unknown> {
  const parts = [schema, ...residualOf(schema)];
  const most = Math.min(
    ...parts.map((part) => Number(part.maxProperties ?? Infinity)),
  );
  let kept = new Set(Object.keys(bare));
  let isValid = fits(schema, bare);
  for (const name of Object.keys(full)) {
    if (kept.has(name) || kept.size >= most) continue;
    const more = new Set([...kept, name]);
    const isBetter = fits(
      schema,
      without(full, (one) => !more.has(one)),
    );
    if (isValid && !isBetter) continue;
    kept = more;
    isValid = isBetter;
  }
  return without(full, (name) => !kept.has(name));
}

/** Returns whether a part has the same condition because merging left it whole. */
function decides(part: AnySchema, schema: Schema): boolean {
  if (typeof part === "boolean") return false;
  const { if: test, dependentSchemas } = schema;
  return (
    (test !== undefined && part.if === test) ||
    (dependentSchemas !== undefined && part.dependentSchemas !== undefined)
  );
}

import { subtypesOf, valuesFor } from "../ask/discriminator";
import { merge } from "../merge/merge";
import type { Model } from "../model";
import type { AnySchema, Discriminator, Schema } from "../types/schema";
import type { JsonSchema } from "./keywords";

/** Converts a schema that applies to the same value; a component becomes a reference. */
export type Inline = (schema: AnySchema) => JsonSchema | boolean;

/**
 * Converts a choice with a discriminator so that only the branch selected by the value counts;
 * plain `oneOf` would reject a value that matches several branches. Branches without a
 * discriminator value (such as null) are tried as usual.
 *
 * @returns `undefined` if the values do not identify all other branches unambiguously
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#discriminator-object
 */
export function discriminatedChoice(
  model: Model,
  discriminator: Discriminator,
  branches: readonly AnySchema[],
  inline: Inline,
): JsonSchema | undefined {
  const named = branches.map((branch) => ({
    branch,
    values: valuesFor(model, discriminator, branch),
  }));
  const values = named.flatMap((one) => one.values);
  if (values.length === 0 || new Set(values).size < values.length)
    return undefined;
  const others = named.filter((one) => one.values.length === 0);
  const isObject = (branch: AnySchema) =>
    [merge(model, branch).schema.type]
      .flat()
      .every((type) => type === "object");
  if (others.some(({ branch }) => isObject(branch))) return undefined;
  const decided = decide(
    discriminator.propertyName,
    named.filter((one) => one.values.length > 0),
    inline,
  );
  return others.length === 0
    ? decided
    : {
        anyOf: [
          { type: "object", ...decided },
          ...others.map(({ branch }) => inline(branch)),
        ],
      };
}

/**
 * Returns the constraint of a parent's discriminator: the value must also match the component it
 * names. The parent's own name adds no constraint.
 */
export function subtypeChoice(
  model: Model,
  schema: Schema,
  name: string | undefined,
  inline: Inline,
): JsonSchema | undefined {
  const merged = merge(model, schema);
  const { discriminator } = merged.schema;
  const subtypes = subtypesOf(model, { ...merged, ...(name && { name }) });
  if (!discriminator || subtypes.length === 0) return undefined;
  const isItself = subtypes.some((one) => one.name === name);
  const all = subtypes.map(({ schema: branch, values, name: own }) => ({
    branch: own === name ? true : branch,
    values,
  }));
  if (!isItself && name !== undefined)
    all.push({ branch: true, values: [name] });
  return decide(discriminator.propertyName, all, inline);
}

function decide(
  propertyName: string,
  named: readonly { branch: AnySchema; values: string[] }[],
  inline: Inline,
): JsonSchema {
  const values = [...new Set(named.flatMap((one) => one.values))];
  return {
    required: [propertyName],
    properties: { [propertyName]: { enum: values } },
    allOf: named
      .filter(({ branch }) => branch !== true)
      .map(({ branch, values: own }) => ({
        if: {
          required: [propertyName],
          properties: { [propertyName]: { enum: own } },
        },
        then: inline(branch),
      })),
  };
}

import type { Merged } from "../merge/merge";
import { merge } from "../merge/merge";
import type { Model } from "../model";
import { componentName, mappingReference } from "../reference/names";
import { referenceTo } from "../reference/pointer";
import type { AnySchema, Discriminator } from "../types/schema";
import { childrenOf } from "./children";

/** A schema that a discriminator can select, with all the values that select it. */
export interface Subtype {
  schema: AnySchema;
  name?: string;
  values: string[];
}

/**
 * Returns the values by which a discriminator selects a schema: the mapping's keys for it,
 * otherwise the component's name. For an inline schema, the values it requires of the property.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#discriminator-object
 */
export function valuesFor(
  model: Model,
  { propertyName, mapping = {} }: Discriminator,
  schema: AnySchema,
): string[] {
  if (typeof schema === "boolean") return [];
  const target = schema.$ref ?? soleReference(model, schema);
  if (target === undefined) return demanded(model, schema, propertyName);
  const mapped = Object.entries(mapping).flatMap(([value, reference]) =>
    isSame(mappingReference(model, reference), target) ? [value] : [],
  );
  if (mapped.length > 0) return mapped;
  const name = componentName(target);
  return name === undefined ? demanded(model, schema, propertyName) : [name];
}

/** Returns the reference in a branch that only wraps it, e.g. to add a description. */
function soleReference(model: Model, schema: AnySchema): string | undefined {
  const { name } = merge(model, schema);
  return name === undefined ? undefined : referenceTo("schemas", name);
}

/** Returns the `const` or `enum` values that a schema requires of a property. */
function demanded(model: Model, schema: AnySchema, property: string): string[] {
  const { properties = {} } = merge(model, schema).schema;
  if (!Object.hasOwn(properties, property)) return [];
  const one = merge(model, properties[property] ?? true).schema;
  const values = "const" in one ? [one.const] : (one.enum ?? []);
  return values.filter((value) => typeof value === "string");
}

function isSame(a: string, b: string): boolean {
  const name = componentName(a);
  return a === b || (name !== undefined && name === componentName(b));
}

/**
 * Returns the schemas that a discriminator without `oneOf` or `anyOf` can select: the targets of
 * its mapping, and the components that extend its own at any depth. Includes the component itself
 * if it is mapped.
 */
export function subtypesOf(
  model: Model,
  { schema: { discriminator, oneOf, anyOf }, name }: Merged,
): Subtype[] {
  if (!discriminator || oneOf || anyOf) return [];
  const references = new Set(
    Object.values(discriminator.mapping ?? {}).map((value) =>
      mappingReference(model, value),
    ),
  );
  for (const child of name === undefined ? [] : childrenOf(model, name)) {
    const known = [...references].some((one) => componentName(one) === child);
    if (!known) references.add(referenceTo("schemas", child));
  }
  return [...references].map(($ref) => ({
    schema: { $ref },
    name: componentName($ref),
    values: valuesFor(model, discriminator, { $ref }),
  }));
}

/** Returns the values that the parents' discriminators use for a schema that extends them. */
export function inheritedValues(
  model: Model,
  { inherited }: Merged,
): { propertyName: string; values: string[] }[] {
  return inherited.map(({ discriminator, child }) => ({
    propertyName: discriminator.propertyName,
    values: valuesFor(model, discriminator, {
      $ref: referenceTo("schemas", child),
    }),
  }));
}

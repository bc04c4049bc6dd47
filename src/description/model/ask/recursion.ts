import { memoize } from "../memo";
import { merge } from "../merge/merge";
import type { Model } from "../model";
import { referenceTo } from "../reference/pointer";
import type { AnySchema, Schema } from "../types/schema";
import { choicesOf } from "./alternatives";

/** Returns the direct subschemas of a schema: its properties, items and branches. */
export function schemasIn(model: Model, schema: AnySchema): AnySchema[] {
  const { schema: one } = merge(model, schema);
  const single = [
    ...[one.items, one.additionalProperties, one.contains, one.propertyNames],
    ...[one.unevaluatedItems, one.unevaluatedProperties],
    ...[one.not, one.if, one.then, one.else],
  ];
  const maps = [one.properties, one.patternProperties, one.dependentSchemas];
  return [
    ...single.filter((inner) => inner !== undefined),
    ...maps.flatMap((map) => Object.values(map ?? {})),
    ...(one.prefixItems ?? []),
    ...(one.oneOf ?? []),
    ...(one.anyOf ?? []),
    ...(one.allOf ?? []),
    ...choicesOf(model, one).flatMap(({ kind, alternatives }) =>
      kind === "subtypes" ? alternatives.map(({ schema: sub }) => sub) : [],
    ),
  ];
}

/**
 * Returns the components that a component contains, at any depth; includes itself if it is
 * recursive.
 */
export function componentsIn(model: Model, name: string): ReadonlySet<string> {
  return reached(model, { $ref: referenceTo("schemas", name) });
}

const direct = memoize((model: Model, schema: Schema): Set<string> => {
  const names = new Set<string>();
  const seen = new Set<AnySchema>();
  const visit = (one: AnySchema): void => {
    if (seen.has(one)) return;
    seen.add(one);
    const merged = merge(model, one);
    for (const name of merged.names) names.add(name);
    if (merged.names.length === 0)
      for (const inner of schemasIn(model, one)) visit(inner);
  };
  for (const inner of schemasIn(model, schema)) visit(inner);
  return names;
});

function reached(model: Model, schema: Schema): Set<string> {
  const found = new Set<string>(direct(model, schema));
  for (const name of found)
    for (const next of direct(model, { $ref: referenceTo("schemas", name) }))
      found.add(next);
  return found;
}

/** Returns whether a component contains itself, directly or indirectly. */
export function isRecursive(model: Model, name: string): boolean {
  return componentsIn(model, name).has(name);
}

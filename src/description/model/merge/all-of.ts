import type { AnySchema } from "../types/schema";

/** Returns a schema that requires all the given ones. It is merged only when needed. */
export function allOf(schemas: readonly AnySchema[]): AnySchema {
  const distinct = [...new Set(schemas)].filter((schema) => schema !== true);
  const [only] = distinct;
  if (distinct.includes(false)) return false;
  if (only === undefined) return true;
  return distinct.length === 1 ? only : { allOf: distinct };
}

/** Groups schemas by name, in order. A value under that name must match all of its group. */
export function byName(
  maps: readonly (Record<string, AnySchema> | undefined)[],
): Map<string, AnySchema[]> {
  const groups = new Map<string, AnySchema[]>();
  for (const map of maps)
    for (const [name, schema] of Object.entries(map ?? {})) {
      const group = groups.get(name);
      if (group) group.push(schema);
      else groups.set(name, [schema]);
    }
  return groups;
}

export function allOfEach(
  groups: ReadonlyMap<string, AnySchema[]>,
): Record<string, AnySchema> {
  return Object.fromEntries(
    [...groups].map(([name, schemas]) => [name, allOf(schemas)]),
  );
}

import { memoizeModel } from "../memo";
import type { Model } from "../model";
import { componentName } from "../reference/names";
import type { AnySchema } from "../types/schema";

/**
 * Returns the components that extend a component by `allOf`, at any depth, direct children first.
 * These are what its discriminator selects from when there is no `oneOf`.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#discriminator-object
 */
export function childrenOf(model: Model, name: string): string[] {
  const found = new Set<string>();
  const pending = [name];
  for (const parent of pending)
    for (const child of children(model).get(parent) ?? [])
      if (child !== name && !found.has(child)) {
        found.add(child);
        pending.push(child);
      }
  return [...found];
}

/**
 * Returns whether any branch refers to a component that extends the given one. Such a choice
 * applies to the parent only; its children would repeat it without end.
 */
export function leadsBack(
  model: Model,
  name: string,
  branches: readonly AnySchema[] | undefined,
): boolean {
  const own = childrenOf(model, name);
  return (branches ?? []).some((branch) => {
    const $ref = typeof branch === "object" ? branch.$ref : undefined;
    const target = $ref === undefined ? undefined : componentName($ref);
    return target !== undefined && own.includes(target);
  });
}

const children = memoizeModel(({ document }) => {
  const result = new Map<string, string[]>();
  for (const [child, schema] of Object.entries(
    document.components?.schemas ?? {},
  ))
    for (const parent of new Set(parentsOf(schema)))
      result.set(parent, [...(result.get(parent) ?? []), child]);
  return result;
});

/** Returns the components that a schema refers to in its `allOf`, including nested `allOf`. */
function parentsOf(schema: AnySchema): string[] {
  if (typeof schema === "boolean") return [];
  return (schema.allOf ?? []).flatMap((part) => {
    if (typeof part === "boolean") return [];
    const name = part.$ref === undefined ? undefined : componentName(part.$ref);
    return name === undefined ? parentsOf(part) : [name];
  });
}

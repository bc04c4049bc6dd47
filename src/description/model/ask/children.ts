import { memoizeModel } from "../memo";
import type { Model } from "../model";
import { componentName } from "../reference/names";
import type { AnySchema } from "../types/schema";

/**
 * The components that build on a component by `allOf`, at any depth, the nearer first: those that its
 * discriminator tells apart when no `oneOf` lists them.
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
 * Whether branches lead back to components that build on the one they belong to: a choice for those
 * who mean the parent, and none for its children, who would have to choose for ever.
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

/** The components that a schema refers to by `allOf`, also by one within another. */
function parentsOf(schema: AnySchema): string[] {
  if (typeof schema === "boolean") return [];
  return (schema.allOf ?? []).flatMap((part) => {
    if (typeof part === "boolean") return [];
    const name = part.$ref === undefined ? undefined : componentName(part.$ref);
    return name === undefined ? parentsOf(part) : [name];
  });
}

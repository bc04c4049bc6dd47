import { resolve, schemaName } from "../model/references";
import type { Description, Schema } from "../model/types";

/** A schema with references followed and `allOf` merged, one level deep. */
export function effective(
  description: Description,
  node: Schema,
  seen = new Set<Schema>(),
): Schema {
  const target = resolve<Schema>(description, node);
  if (seen.has(target)) return {};
  seen.add(target);
  const { allOf = [], ...own } = target;
  const { $ref: _, ...beside } = node === target ? {} : node;
  return [
    { ...own, ...beside },
    ...allOf.map((part) => effective(description, part, seen)),
  ].reduce((merged, part) => ({
    ...part,
    ...merged,
    ...(part.properties && {
      properties: { ...part.properties, ...merged.properties },
    }),
    ...(part.required && {
      required: [...new Set([...part.required, ...(merged.required ?? [])])],
    }),
  }));
}

/** What a branch of `oneOf` or `anyOf` is known by, whatever its place. */
export function branchName(branch: Schema, index: number): string {
  return schemaName(branch) ?? branch.title ?? `option ${String(index + 1)}`;
}

/** The types of a schema, `null` among them. */
export function typesOf({ type, nullable, const: only }: Schema): Set<string> {
  const names = type === undefined ? [] : [type].flat();
  if (names.length === 0 && only === null) return new Set(["null"]);
  return new Set(nullable && names.length > 0 ? [...names, "null"] : names);
}

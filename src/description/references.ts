import { isRecord } from "./record";
import { isData } from "./sample-data";
import { at } from "./pointer";
import type { Description, Reference, Schema } from "./types";

const schemaPrefix = "#/components/schemas/";

/** Whether a node is a Reference Object (or a schema that is only a `$ref`). */
export function isReference(node: unknown): node is Reference {
  return isRecord(node) && typeof node["$ref"] === "string";
}

/**
 * What a node stands for: itself, or the end of its chain of references.
 * A chain that ends nowhere or in itself gives an empty object; validation has reported it.
 */
export function resolve<T extends object>(
  description: Description,
  node: T | Reference,
): T {
  let current: unknown = node;
  const seen = new Set<string>();
  while (isReference(current)) {
    if (seen.has(current.$ref)) return {} as T;
    seen.add(current.$ref);
    current = at(description, current.$ref.slice(1));
  }
  return (current ?? {}) as T;
}

/** The name of the component that a schema refers to, when it refers to one. */
export function schemaName(schema: Schema): string | undefined {
  return schema.$ref?.startsWith(schemaPrefix)
    ? decodeURIComponent(schema.$ref.slice(schemaPrefix.length))
    : undefined;
}

/**
 * Calls `visit` for every reference below a node, sample data apart.
 *
 * @param visit gets the reference and the keys that lead to the object that holds it
 */
export function eachReference(
  node: unknown,
  visit: (reference: string, keys: string[]) => void,
  keys: string[] = [],
): void {
  if (typeof node !== "object" || node === null || isData(keys)) return;
  if (isReference(node)) visit(node.$ref, keys);
  for (const [key, child] of Object.entries(node)) {
    if (key === "mapping" && isRecord(child) && keys.at(-1) === "discriminator")
      eachMapping(child, visit, [...keys, key]);
    else eachReference(child, visit, [...keys, key]);
  }
}

function eachMapping(
  mapping: Record<string, unknown>,
  visit: (reference: string, keys: string[]) => void,
  keys: string[],
): void {
  for (const [value, reference] of Object.entries(mapping))
    if (typeof reference === "string")
      visit(mappingReference(reference), [...keys, value]);
}

/** A mapping value as a reference: it may be a bare schema name (OpenAPI 3.1.1, section 4.8.25). */
export function mappingReference(reference: string): string {
  return /[#/.]/.test(reference) ? reference : schemaPrefix + reference;
}

import { type Position, walk } from "./grammar";
import { at, toPointer } from "./pointer";
import { isRecord } from "./record";
import type { Description, Reference, Schema } from "./types";

const schemaPrefix = "#/components/schemas/";

/** Whether a node is a Reference Object (or a schema that is only a `$ref`). */
export function isReference(node: unknown): node is Reference {
  return isRecord(node) && typeof node["$ref"] === "string";
}

/** What a reference of a normalized description names, or `undefined`. */
export function targetOf(description: Description, reference: string): unknown {
  return reference.startsWith("#/")
    ? at(description, reference.slice(1))
    : undefined;
}

/** How many references one may lead over to the next. */
export const longestChain = 100;

/**
 * What a node stands for: itself, or the end of its chain of references. A chain that is too long,
 * or ends nowhere or in itself, gives an empty object; validation has reported it.
 */
export function resolve<T extends object>(
  description: Description,
  node: T | Reference,
): T {
  let current: unknown = node;
  const seen = new Set<string>();
  while (isReference(current)) {
    if (seen.has(current.$ref) || seen.size >= longestChain) return {} as T;
    seen.add(current.$ref);
    current = targetOf(description, current.$ref);
  }
  return (current ?? {}) as T;
}

/** The name of the component that a schema refers to, when it refers to one. */
export function schemaName(schema: Schema): string | undefined {
  if (!schema.$ref?.startsWith(schemaPrefix)) return undefined;
  const name = schema.$ref.slice(schemaPrefix.length);
  return name.replaceAll("~1", "/").replaceAll("~0", "~");
}

/**
 * Calls `visit` for every reference below a node, discriminator mappings included, sample data not.
 *
 * @param visit gets the reference and the keys that lead to the object that holds it
 * @param position what `node` is; names alone decide when it is not known
 */
export function eachReference(
  node: unknown,
  visit: (reference: string, keys: string[]) => void,
  position?: Position,
): void {
  walk(
    node,
    (object, position, keys) => {
      if (isReference(object)) visit(object.$ref, keys);
      if (position !== "mapping") return;
      for (const [value, reference] of Object.entries(object))
        if (typeof reference === "string")
          visit(mappingReference(reference), [...keys, value]);
    },
    position,
  );
}

/**
 * A mapping value as a reference: it may be a bare schema name (OpenAPI 3.1.1, section 4.8.25).
 * Normalization has made references of all that name something.
 */
export function mappingReference(reference: string): string {
  return /[#/]/.test(reference) ? reference : schemaReference(reference);
}

/** The reference to a component schema. */
export function schemaReference(name: string): string {
  return `#${toPointer(["components", "schemas", name])}`;
}

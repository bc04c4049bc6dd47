import {
  below,
  isCollection,
  isExtension,
  isKeyword,
  type Position,
} from "../model/grammar";
import { isNested } from "../model/record";
import { at, fromFragment, referenceTo } from "../model/reference/pointer";
import type { Description } from "../model/types";

/**
 * One form for what can be written in several: fields without a value and extensions among paths,
 * responses and callbacks go, references and discriminator mappings become plain pointers, boolean
 * schemas (OpenAPI 3.1) become objects, and required fields that have only one meaning when they
 * are missing get it.
 */
export function tidy(description: Description): Description {
  return tidied(description, "description") as Description;

  function tidied(node: unknown, position: Position): unknown {
    if (position === "data" || !isNested(node)) return node;
    if (Array.isArray(node)) {
      const item = isCollection(position) ? below(position, "0") : position;
      return node.map((child) => asObject(tidied(child, item), item));
    }
    const entries = Object.entries(node)
      .filter(([key, child]) => keeps(position, key, child))
      .map(([key, child]) => [key, field(position, key, child)] as const);
    return completed(Object.fromEntries(entries), position);
  }

  function field(position: Position, key: string, child: unknown): unknown {
    const inner = below(position, key);
    if (key === "$ref" && typeof child === "string") return plain(child);
    if (position === "mapping" && typeof child === "string")
      return mapped(child);
    if (child === null && inner === "text") return "";
    return position === "schema" && mayBeBoolean.has(key)
      ? tidied(child, inner)
      : asObject(tidied(child, inner), inner);
  }

  /** A schema of this name, or else a reference (OpenAPI 3.1.1, section 4.8.25). */
  function mapped(reference: string): string {
    const named = referenceTo("schemas", reference);
    return at(description, named.slice(1)) === undefined
      ? plain(reference)
      : named;
  }
}

/** Keywords that consumers read as boolean or schema. */
const mayBeBoolean = new Set([
  ...["additionalProperties", "unevaluatedProperties", "unevaluatedItems"],
]);

function keeps(position: Position, key: string, child: unknown): boolean {
  if (child === null && isKeyword(position, key))
    return below(position, key) === "data";
  return !isExtension(position, key);
}

function asObject(node: unknown, position: Position): unknown {
  if (position !== "schema" || typeof node !== "boolean") return node;
  return node ? {} : { not: {} };
}

function plain(reference: string): string {
  const pointer = reference.startsWith("#")
    ? fromFragment(reference.slice(1))
    : undefined;
  return pointer === undefined ? reference : `#${pointer}`;
}

function completed(
  object: Record<string, unknown>,
  position: Position,
): Record<string, unknown> {
  if (typeof object["$ref"] === "string") return object;
  if (position === "response") return { description: "", ...object };
  if (position === "requestBody") return { content: {}, ...object };
  if (position === "flow") return { scopes: {}, ...object };
  if (position === "parameter" && object["in"] === "path")
    return { ...object, required: true };
  const { type, scheme } = object;
  return position === "securityScheme" &&
    type === "http" &&
    typeof scheme === "string"
    ? { ...object, scheme: scheme.toLowerCase() }
    : object;
}

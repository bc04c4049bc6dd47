import {
  below,
  isCollection,
  isExtension,
  isKeyword,
  type Position,
} from "../model/grammar";
import { isNested, isRecord } from "../model/record";
import { at, fromFragment, referenceTo } from "../model/reference/pointer";
import type { Description } from "../model/types";

/**
 * Brings alternative notations into one form: removes fields without a value and extensions among
 * paths, responses and callbacks; turns references and discriminator mappings into plain pointers
 * and boolean schemas (OpenAPI 3.1) into objects; and fills in required fields that have an obvious
 * default.
 */
export function tidy(description: Description): Description {
  return tidied(description, "description") as Description;

  function tidied(node: unknown, position: Position): unknown {
    if (position === "data" || !isNested(node)) return node;
    if (Array.isArray(node)) {
      const item = isCollection(position) ? below(position, "0") : position;
      return node.map((child) => asObject(tidied(child, item), item));
    }
    const target =
      isRecord(node) && position === "mediaType" ? mediaType(node) : node;
    const entries = Object.entries(target)
      .filter(([key, child]) => keeps(position, key, child))
      .map(([key, child]) => [key, field(position, key, child)] as const);
    return completed(Object.fromEntries(entries), position);
  }

  /** Resolves references to media types (OpenAPI 3.2), leaving unresolvable ones in place. */
  function mediaType(
    node: Record<string, unknown>,
    steps = 0,
  ): Record<string, unknown> {
    const { $ref } = node;
    const found =
      typeof $ref === "string" && steps < 100
        ? at(description, plain($ref).slice(1))
        : undefined;
    return isRecord(found) ? mediaType(found, steps + 1) : node;
  }

  function field(position: Position, key: string, child: unknown): unknown {
    const inner = below(position, key);
    if (key === "$ref" && typeof child === "string") return plain(child);
    if (position === "mapping" && typeof child === "string")
      return mapped(child);
    if (position === "discriminator" && key === "defaultMapping")
      return mapped(String(child));
    if (child === null && inner === "text") return "";
    return position === "schema" && mayBeBoolean.has(key)
      ? tidied(child, inner)
      : asObject(tidied(child, inner), inner);
  }

  /**
   * Returns a mapping's value as a reference: a schema's name if there is one, otherwise a
   * reference (OpenAPI 3.1.1, section 4.8.25).
   */
  function mapped(reference: string): string {
    const named = referenceTo("schemas", reference);
    return at(description, named.slice(1)) === undefined
      ? plain(reference)
      : named;
  }
}

/** Keywords that may stay boolean. */
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

/** Derives `value` of an OpenAPI 3.2 example from `dataValue` or `serializedValue`. */
function withValue(example: Record<string, unknown>): Record<string, unknown> {
  const { dataValue, ...rest } = example;
  if ("value" in rest) return rest;
  if (dataValue !== undefined) return { ...rest, value: dataValue };
  const { serializedValue: value } = rest;
  return value === undefined ? rest : { ...rest, value };
}

/**
 * Adds a list schema to a media type that only describes its items (OpenAPI 3.2).
 *
 * @see https://spec.openapis.org/oas/v3.2.0.html#sequential-media-types
 */
function withItems(media: Record<string, unknown>): Record<string, unknown> {
  const { itemSchema: items, ...rest } = media;
  return items === undefined || "schema" in rest
    ? media
    : { ...rest, schema: { type: "array", items } };
}

function completed(
  object: Record<string, unknown>,
  position: Position,
): Record<string, unknown> {
  if (typeof object["$ref"] === "string") return object;
  if (position === "response") return { description: "", ...object };
  if (position === "requestBody") return { content: {}, ...object };
  if (position === "example") return withValue(object);
  if (position === "mediaType") return withItems(object);
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

import { withNumericExclusives } from "../merge/exclusive";
import { approximate } from "../numbers/map";
import type { Schema } from "../types/schema";

/** A JSON Schema object. */
export type JsonSchema = Record<string, unknown>;

/** Constraints that contain no schemas. */
const values = [
  ...["format", "enum", "const", "multipleOf", "minimum", "maximum"],
  ...["exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength"],
  ...["pattern", "minItems", "maxItems", "uniqueItems", "minProperties"],
  ...["maxProperties", "minContains", "maxContains", "dependentRequired"],
] as const;

/**
 * Returns the constraints of a schema that contain no schemas, as JSON Schema keywords.
 *
 * @param isExact keeps the digits of numbers instead of converting them to JavaScript numbers
 */
export function plainKeywords(schema: Schema, isExact = false): JsonSchema {
  const result: JsonSchema = {};
  if (schema.type !== undefined) result["type"] = schema.type;
  for (const key of values)
    if (schema[key] !== undefined)
      result[key] = isExact ? schema[key] : approximate(schema[key]);
  return withNumericExclusives(result);
}

/** Keywords with a single schema that applies to another value: an item, a property or a name. */
export const valueKeywords = [
  ...["items", "additionalProperties", "propertyNames", "contains"],
  ...["unevaluatedItems", "unevaluatedProperties"],
] as const;

/** Returns a schema that also allows null. */
export function orNull(schema: JsonSchema): JsonSchema {
  const { type, enum: list } = schema;
  const keys = Object.keys(schema);
  const isSimple =
    typeof type === "string" &&
    keys.every((key) => !combining.has(key)) &&
    !("const" in schema);
  if (!isSimple) return { anyOf: [{ type: "null" }, schema] };
  if (type === "null") return schema;
  const withNull = Array.isArray(list) && !list.includes(null);
  return {
    ...schema,
    type: [type, "null"],
    ...(withNull && { enum: [...(list as unknown[]), null] }),
  };
}

const combining = new Set([
  ...["$ref", "allOf", "anyOf", "oneOf", "not", "if"],
]);

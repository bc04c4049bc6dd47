import { mapValues } from "../record";
import type { JsonSchema } from "./keywords";

/**
 * Converts JSON Schema 2020-12 to draft 7: definitions, tuples and dependencies have other names.
 * Drops keywords that draft 7 does not have: `unevaluated...`, `minContains` and `maxContains`.
 *
 * @see https://json-schema.org/draft/2019-09/release-notes
 */
export function toDraft7(schema: JsonSchema): JsonSchema {
  return convert(schema) as JsonSchema;
}

function convert(node: unknown): unknown {
  if (typeof node !== "object" || node === null) return node;
  const {
    $defs,
    prefixItems,
    items,
    dependentRequired,
    dependentSchemas,
    unevaluatedItems,
    unevaluatedProperties,
    minContains,
    maxContains,
    ...rest
  } = node as JsonSchema;
  const result: JsonSchema = {};
  for (const [key, value] of Object.entries(rest))
    result[key] = inner(key, value);
  if (prefixItems !== undefined) {
    result["items"] = list(prefixItems);
    if (items !== undefined) result["additionalItems"] = convert(items);
  } else if (items !== undefined) result["items"] = convert(items);
  if (dependentRequired ?? dependentSchemas)
    result["dependencies"] = {
      ...(dependentRequired as object),
      ...(dependentSchemas ? map(dependentSchemas) : {}),
    };
  if ($defs) result["definitions"] = map($defs);
  // Draft 7 has no `minContains`; with a minimum of 0, `contains` is no constraint.
  if (minContains === 0) Reflect.deleteProperty(result, "contains");
  return result;
}

function inner(key: string, value: unknown): unknown {
  if (key === "$ref")
    return String(value).replace("#/$defs/", "#/definitions/");
  if (data.has(key)) return value;
  if (Array.isArray(value)) return key === "type" ? value : list(value);
  return key === "properties" || key === "patternProperties"
    ? map(value)
    : convert(value);
}

const data = new Set(["enum", "const", "required", "type"]);
const list = (value: unknown) => (value as unknown[]).map(convert);
const map = (value: unknown): JsonSchema =>
  mapValues(value as JsonSchema, convert);

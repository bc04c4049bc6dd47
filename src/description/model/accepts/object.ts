import { regexOf } from "../regex";
import type { Schema } from "../types/schema";
import { addEvaluated, type Validate, type Evaluated } from "./result";
import { isWithin } from "./scalar";

/**
 * Checks an object against all keywords except `unevaluatedProperties`.
 *
 * @param optional returns whether a required property may still be absent
 */
export function validateObject(
  schema: Schema,
  value: Record<string, unknown>,
  seen: Evaluated,
  validate: Validate,
  optional: (name: string) => boolean,
): boolean {
  const names = Object.keys(value);
  const has = (name: string) => Object.hasOwn(value, name);
  if (!isWithin(names.length, schema.minProperties, schema.maxProperties))
    return false;
  if (!(schema.required ?? []).every((name) => has(name) || optional(name)))
    return false;
  for (const [name, needed] of Object.entries(schema.dependentRequired ?? {}))
    if (has(name) && !needed.every((one) => has(one) || optional(one)))
      return false;
  for (const [name, dependent] of Object.entries(schema.dependentSchemas ?? {}))
    if (has(name)) {
      const inner = validate(dependent, value);
      if (!inner) return false;
      addEvaluated(seen, inner);
    }
  return names.every((name) =>
    validateMember(schema, name, value, seen, validate),
  );
}

function validateMember(
  schema: Schema,
  name: string,
  value: Record<string, unknown>,
  seen: Evaluated,
  validate: Validate,
): boolean {
  const { properties, patternProperties, propertyNames } = schema;
  if (propertyNames !== undefined && !validate(propertyNames, name))
    return false;
  const found = Object.entries(patternProperties ?? {}).flatMap(
    ([pattern, one]) => (regexOf(pattern)?.test(name) ? [one] : []),
  );
  const own =
    properties && Object.hasOwn(properties, name)
      ? properties[name]
      : undefined;
  if (own !== undefined) found.push(own);
  if (found.length === 0 && schema.additionalProperties !== undefined)
    found.push(schema.additionalProperties);
  if (found.length > 0) seen.names.add(name);
  return found.every((one) => validate(one, value[name]));
}

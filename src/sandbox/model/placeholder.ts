import {
  type AnySchema,
  type Model,
  accepts,
  isNullable,
  sample,
  approximate,
} from "../../description/model";
import { jsonTypeOf, merged } from "./schema";

/**
 * Returns a small valid value for a schema: its default or example, null if allowed, otherwise an
 * empty value of its type.
 *
 * @param name part of the value if a string must not be empty
 */
export function placeholder(
  model: Model,
  schema: AnySchema,
  name = "value",
): unknown {
  const { default: fallback, example, enum: values } = merged(model, schema);
  const candidates = [
    fallback,
    example,
    ...(isNullable(model, schema) ? [null] : []),
    ...(values ?? empty(model, schema, name)),
  ];
  const found = candidates.find(
    (value) => value !== undefined && accepts(model, schema, value),
  );
  return approximate(
    found === undefined
      ? sample(model, schema, { direction: "response", requiredOnly: true })
      : found,
  );
}

/** Returns values to try if the schema suggests none. */
function empty(model: Model, schema: AnySchema, name: string): unknown[] {
  switch (jsonTypeOf(model, schema)) {
    case "string":
      return merged(model, schema).format === undefined
        ? ["", `sandbox-${name}`]
        : [];
    case "array":
      return [[]];
    case "boolean":
      return [false];
    default:
      return [];
  }
}

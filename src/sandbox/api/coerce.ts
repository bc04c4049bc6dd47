import { type AnySchema, type Model, choicesOf } from "../../description/model";
import { plain } from "../store/values";
import { itemsOf, jsonTypeOf, merged, propertyMap } from "../model/schema";
import { invalid } from "./errors";

const truthy = new Set(["true", "True", "TRUE", "t", "1", "yes", "on"]);
const falsy = new Set(["false", "False", "FALSE", "f", "0", "no", "off"]);

/**
 * Converts a value as Django REST framework's fields do: strings to numbers and booleans, strings
 * trimmed. A value that cannot be converted is returned unchanged and left to the validator.
 */
export function coerce(
  model: Model,
  schema: AnySchema,
  value: unknown,
): unknown {
  switch (jsonTypeOf(model, schema)) {
    case "integer":
      return typeof value === "string" && /^-?\d{1,15}$/.test(value.trim())
        ? Number(value)
        : value;
    case "number":
      return typeof value === "string" &&
        /^-?\d{1,15}(\.\d{1,15})?$/.test(value.trim())
        ? Number(value)
        : value;
    case "boolean":
      if (truthy.has(String(value))) return true;
      return falsy.has(String(value)) ? false : value;
    case "string":
      if (typeof value === "number") return String(value);
      return typeof value === "string" ? value.trim() : value;
    case "array": {
      const items = itemsOf(model, schema);
      return Array.isArray(value) && items !== undefined
        ? value.map((entry) => coerce(model, items, entry))
        : value;
    }
    default:
      return value;
  }
}

/**
 * Returns the writable fields of a body, each converted by `coerce`. Unknown and read-only fields
 * are dropped, as in Django REST framework. For a `oneOf`, the discriminator selects the schema.
 * @throws {ApiError} 400 if the discriminator selects none
 */
export function writable(
  model: Model,
  schema: AnySchema,
  body: Record<string, unknown>,
  ancestors: readonly AnySchema[] = [],
): Record<string, unknown> {
  const target = merged(model, schema);
  const choice = choicesOf(model, target).find(
    ({ kind, propertyName }) => kind === "oneOf" && propertyName !== undefined,
  );
  if (choice?.propertyName !== undefined && !ancestors.includes(target)) {
    const { propertyName, alternatives } = choice;
    const wanted = body[propertyName];
    const chosen = alternatives.find(
      ({ values }) => typeof wanted === "string" && values.includes(wanted),
    );
    if (chosen)
      return writable(model, chosen.schema, body, [...ancestors, target]);
    throw invalid({
      [propertyName]: [
        wanted === undefined
          ? "This field is required."
          : `"${plain(wanted)}" is not a valid choice.`,
      ],
    });
  }
  const fields: Record<string, unknown> = {};
  for (const { name, schema: property } of propertyMap(
    model,
    schema,
    "request",
  ).values())
    if (Object.hasOwn(body, name))
      fields[name] = coerce(model, property, body[name]);
  return fields;
}

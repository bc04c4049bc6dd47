import type { Schema } from "../../description/model/types";
import { plain } from "../meaning/values";
import { typeOf, type Schemas } from "../model/schema";
import { invalid } from "./errors";

const truthy = new Set(["true", "True", "TRUE", "t", "1", "yes", "on"]);
const falsy = new Set(["false", "False", "FALSE", "f", "0", "no", "off"]);

/**
 * Reads a value the way Django REST framework's fields do: numbers and booleans out of texts,
 * texts trimmed. What cannot be read comes back unchanged, for the validator to refuse.
 */
export function coerce(
  schemas: Schemas,
  schema: Schema,
  value: unknown,
): unknown {
  const target = schemas.resolve(schema);
  switch (typeOf(target)) {
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
      const { items } = target;
      return Array.isArray(value) && items
        ? value.map((entry) => coerce(schemas, items, entry))
        : value;
    }
    default:
      return value;
  }
}

/**
 * The fields of a body that the schema lets a client write, each read by `coerce`; unknown and
 * read-only ones are left out, as the framework ignores them. Of alternatives the discriminator
 * names the one that counts.
 * @throws {ApiError} 400 when it names none
 */
export function writable(
  schemas: Schemas,
  schema: Schema,
  body: Record<string, unknown>,
  around: readonly Schema[] = [],
): Record<string, unknown> {
  const target = schemas.resolve(schema);
  const { discriminator, oneOf } = target;
  if (discriminator?.mapping && oneOf && !around.includes(target)) {
    const { propertyName, mapping } = discriminator;
    const wanted = body[propertyName];
    const $ref =
      typeof wanted === "string" && Object.hasOwn(mapping, wanted)
        ? mapping[wanted]
        : undefined;
    if ($ref) return writable(schemas, { $ref }, body, [...around, target]);
    throw invalid({
      [propertyName]: [
        wanted === undefined
          ? "This field is required."
          : `"${plain(wanted)}" is not a valid choice.`,
      ],
    });
  }
  const fields: Record<string, unknown> = {};
  for (const [name, property] of schemas.shape(schema).properties)
    if (Object.hasOwn(body, name) && !property.readOnly)
      fields[name] = coerce(schemas, property, body[name]);
  return fields;
}

import { soleKind } from "../../description/model/ask/kind";
import { merge } from "../../description/model/merge/merge";
import { type Model, modelOf } from "../../description/model/model";
import { isNumeric } from "../../description/model/numbers/exact";
import { stringifyJson } from "../../description/model/numbers/stringify";
import type { AnySchema, Description } from "../../description/model/types";
import { javascriptQuoted } from "./quote";

/** Converts a name to camel case as openapi-generator does for TypeScript. */
export const camel = (name: string): string =>
  name
    .replace(/[^A-Za-z\d]+$/, "")
    .replace(/[^A-Za-z\d]+(.)/g, (_, first: string) => first.toUpperCase());

/**
 * Writes a value as a TypeScript literal for the official client: described properties are in camel
 * case (free-form objects keep their names), times are `Date`s, and text from a form is converted
 * according to its schema.
 *
 * @param indent indentation of all lines but the first.
 */
export function literal(
  value: unknown,
  description: Description,
  schema: AnySchema = true,
  indent = "",
): string {
  const model = modelOf(description);
  const { items: item, properties = {} } = merge(model, schema).schema;
  const inner = `${indent}  `;
  if (typeof value === "string") return textLiteral(value, model, schema);
  if (Array.isArray(value)) {
    const items = value.map((one) => literal(one, description, item, inner));
    return items.some((text) => text.includes("\n"))
      ? `[\n${inner}${items.join(`,\n${inner}`)}\n${indent}]`
      : `[${items.join(", ")}]`;
  }
  if (typeof value !== "object" || value === null || isNumeric(value)) {
    return stringifyJson(value);
  }
  const entries = Object.entries(value).map(([name, member]) => {
    const property = Object.hasOwn(properties, name)
      ? properties[name]
      : undefined;
    const key = property === undefined ? name : camel(name);
    const shown = /^[A-Za-z_$][\w$]*$/.test(key) ? key : javascriptQuoted(key);
    return `${shown}: ${literal(member, description, property, inner)}`;
  });
  return entries.length === 0
    ? "{}"
    : `{\n${inner}${entries.join(`,\n${inner}`)}\n${indent}}`;
}

function textLiteral(value: string, model: Model, schema: AnySchema): string {
  const type = soleKind(model, schema);
  if (type === "boolean" && /^(true|false)$/.test(value)) return value;
  if (
    (type === "integer" || type === "number") &&
    /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(value)
  ) {
    return value;
  }
  const { format } = merge(model, schema).schema;
  const isTime = format === "date-time" || format === "date";
  return isTime && !Number.isNaN(Date.parse(value))
    ? `new Date(${javascriptQuoted(value)})`
    : javascriptQuoted(value);
}

import type { Description, Schema } from "../../description/model/types";
import { resolveSchema, typeOf } from "../schema";
import { doubleQuoted } from "./quote";

/** A name as openapi-generator gives it to what TypeScript sees. */
export const camel = (name: string): string =>
  name
    .replace(/[^A-Za-z\d]+$/, "")
    .replace(/[^A-Za-z\d]+(.)/g, (_, first: string) => first.toUpperCase());

/**
 * A value as TypeScript writes it for the official client: described properties have names in camel
 * case (free-form objects keep theirs), times are `Date`s, and text from a form is what its schema says.
 *
 * @param indent before all lines but the first.
 */
export function literal(
  value: unknown,
  description: Description,
  schema: Schema | undefined,
  indent = "",
): string {
  const one = resolveSchema(description, schema);
  const inner = `${indent}  `;
  if (typeof value === "string") return textLiteral(value, one);
  if (Array.isArray(value)) {
    const items = value.map((item) =>
      literal(item, description, one.items, inner),
    );
    return items.some((item) => item.includes("\n"))
      ? `[\n${inner}${items.join(`,\n${inner}`)}\n${indent}]`
      : `[${items.join(", ")}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, item]) => {
    const property = one.properties?.[name];
    const key = property ? camel(name) : name;
    const shown = /^[A-Za-z_$][\w$]*$/.test(key) ? key : doubleQuoted(key);
    return `${shown}: ${literal(item, description, property, inner)}`;
  });
  return entries.length === 0
    ? "{}"
    : `{\n${inner}${entries.join(`,\n${inner}`)}\n${indent}}`;
}

function textLiteral(value: string, schema: Schema): string {
  const type = typeOf(schema);
  if (type === "boolean" && /^(true|false)$/.test(value)) return value;
  if (
    (type === "integer" || type === "number") &&
    /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(value)
  ) {
    return value;
  }
  const isTime = schema.format === "date-time" || schema.format === "date";
  return isTime && !Number.isNaN(Date.parse(value))
    ? `new Date(${doubleQuoted(value)})`
    : doubleQuoted(value);
}

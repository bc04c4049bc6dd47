import type { Schema } from "../../description";

/** The types a schema allows, `null` apart (OpenAPI 3.1 lists them, 3.0 has one). */
export function typesOf({ type }: Schema): string[] {
  const types = type === undefined ? [] : [type].flat();
  return types.filter((one) => one !== "null");
}

/** Whether `null` is allowed: 3.0 says `nullable`, 3.1 has the type `null`. */
export function isNullable({ nullable, type, enum: values }: Schema): boolean {
  return (
    nullable === true ||
    (Array.isArray(type) && type.includes("null")) ||
    (values !== undefined && values.includes(null))
  );
}

/**
 * How a reader calls the type of a schema whose items have been followed (`flat`): its format, else
 * its type, with the title when it has one; `[]` for a list.
 */
export function typeName(schema: Schema): string {
  if (schema.items !== undefined) return `${typeName(schema.items)}[]`;
  if (schema.format) return schema.format;
  if (schema.oneOf ?? schema.anyOf) return "object";
  const types = typesOf(schema);
  if (types.includes("object") || schema.properties)
    return types.length > 1 ? types.join(" | ") : "object";
  if (types.length === 0 && schema.enum) types.push(...typesOfValues(schema));
  if (types.length === 0) return schema.title ?? "any";
  const name = types.join(" | ");
  return schema.title ? `${schema.title} (${name})` : name;
}

function typesOfValues({ enum: values = [] }: Schema): string[] {
  return [
    ...new Set(
      values.filter((value) => value !== null).map((value) => typeof value),
    ),
  ];
}

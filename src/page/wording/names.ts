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

/** Whether a schema allows no value at all (`false`, which normalization writes as `not: {}`). */
export function isNever({ not }: Schema): boolean {
  return not !== undefined && Object.keys(not).length === 0;
}

/**
 * How a reader calls the type of a schema whose items have been followed (`flat`): its format, else
 * its type, with the title when it has one; `[]` for a list.
 */
export function typeName(schema: Schema): string {
  if (schema.items !== undefined) return `${typeName(schema.items)}[]`;
  if (isNever(schema)) return "never";
  if (schema.format) return schema.format;
  if (schema.oneOf ?? schema.anyOf) return "object";
  const types = typesOf(schema);
  if (types.includes("object") || schema.properties)
    return types.length > 1 ? types.join(" | ") : "object";
  if (types.length === 0) types.push(...typesOfValues(schema));
  if (types.length === 0) return schema.title ?? "any";
  const name = types.join(" | ");
  return schema.title ? `${schema.title} (${name})` : name;
}

function typesOfValues({ enum: values, const: constant }: Schema): string[] {
  const all = [...(values ?? []), constant];
  return [
    ...new Set(
      all
        .filter((value) => value !== null && value !== undefined)
        .map((value) => (Array.isArray(value) ? "array" : typeof value)),
    ),
  ];
}

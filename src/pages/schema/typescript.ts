import { type JsonSchema, stringifyJson } from "../../description/model";
import { ExactNumber } from "../../description/model/numbers/exact";

/**
 * Writes a JSON Schema as TypeScript: the type itself, and a type for each of its definitions. What
 * types cannot express (limits, patterns, conditions) is left out.
 *
 * @param name name of the type
 */
export function typeScriptOf(name: string, schema: JsonSchema): string {
  const { $defs = {}, ...root } = schema as JsonSchema & {
    $defs?: Record<string, AnyJsonSchema>;
  };
  const own = identifier(name);
  const isNamed = root["$ref"] === `#/$defs/${name}`;
  const definitions = Object.entries($defs).map(([key, definition]) =>
    declaration(identifier(key), definition),
  );
  return [...(isNamed ? [] : [declaration(own, root)]), ...definitions].join(
    "\n\n",
  );
}

type AnyJsonSchema = JsonSchema | boolean;

function declaration(name: string, schema: AnyJsonSchema): string {
  return isPlainObject(schema)
    ? `export interface ${name} ${typeOf(schema, "")}`
    : `export type ${name} = ${typeOf(schema, "")};`;
}

function isPlainObject(schema: AnyJsonSchema): boolean {
  if (typeof schema === "boolean") return false;
  const { type, properties, allOf, anyOf, oneOf } = fields(schema);
  return (
    type === "object" && properties !== undefined && !allOf && !anyOf && !oneOf
  );
}

/** The keywords that affect the type; the others are limits. */
interface Fields {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, AnyJsonSchema>;
  required?: string[];
  additionalProperties?: AnyJsonSchema;
  items?: AnyJsonSchema;
  prefixItems?: AnyJsonSchema[];
  allOf?: AnyJsonSchema[];
  anyOf?: AnyJsonSchema[];
  oneOf?: AnyJsonSchema[];
  if?: AnyJsonSchema;
  then?: AnyJsonSchema;
}

function fields(schema: JsonSchema): Fields {
  return schema;
}

function typeOf(schema: AnyJsonSchema, indent: string): string {
  if (typeof schema === "boolean") return schema ? "unknown" : "never";
  const { allOf = [], anyOf, oneOf } = fields(schema);
  const subtypes = allOf.flatMap(whenDecided);
  const parts = [
    ownType(fields(schema), indent),
    ...[anyOf, oneOf, subtypes].flatMap((list = []) =>
      list.length > 0 ? [unionOf(list, indent)] : [],
    ),
    ...allOf
      .filter((one) => whenDecided(one).length === 0)
      .map((one) => typeOf(one, indent)),
  ].filter((part) => part !== undefined && part !== "unknown");
  const unique = [...new Set(parts)];
  if (unique.length < 2) return unique[0] ?? "unknown";
  return unique.map((part) => grouped(String(part))).join(" & ");
}

function unionOf(list: readonly AnyJsonSchema[], indent: string): string {
  return [...new Set(list.map((one) => typeOf(one, indent)))].join(" | ");
}

/** Returns the schema that applies to one of a discriminator's values. */
function whenDecided(schema: AnyJsonSchema): AnyJsonSchema[] {
  if (typeof schema === "boolean") return [];
  const { if: condition, then } = fields(schema);
  return condition === undefined || then === undefined ? [] : [then];
}

/** Returns the type of the schema's own keywords, without those of combined schemas. */
function ownType(schema: Fields, indent: string): string | undefined {
  const { $ref, type, enum: values } = schema;
  if ($ref !== undefined) return identifier($ref.replace(/^.*\//s, ""));
  if (schema.const !== undefined) return literal(schema.const);
  if (values) return values.map(literal).join(" | ") || "never";
  if (Array.isArray(type))
    return type.map((one) => plainType(one, schema, indent)).join(" | ");
  if (type !== undefined) return plainType(type, schema, indent);
  return schema.properties ? plainType("object", schema, indent) : undefined;
}

function plainType(type: string, schema: Fields, indent: string): string {
  switch (type) {
    case "integer":
    case "number":
      return "number";
    case "array":
      return listType(schema, indent);
    case "object":
      return objectType(schema, indent);
    default:
      return type;
  }
}

function listType({ items = true, prefixItems }: Fields, indent: string) {
  if (!prefixItems) return `${grouped(typeOf(items, indent))}[]`;
  const first = prefixItems.map((one) => typeOf(one, indent));
  const rest =
    items === false ? [] : [`...${grouped(typeOf(items, indent))}[]`];
  return `[${[...first, ...rest].join(", ")}]`;
}

function objectType(schema: Fields, indent: string): string {
  const { properties = {}, required = [], additionalProperties } = schema;
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(
    ([name, property]) =>
      `${inner}${key(name)}${required.includes(name) ? "" : "?"}: ${typeOf(property, inner)};\n`,
  );
  const others =
    additionalProperties === undefined || additionalProperties === false
      ? undefined
      : typeOf(additionalProperties, inner);
  if (lines.length === 0) return `Record<string, ${others ?? "unknown"}>`;
  // Named properties must be compatible with the index signature, so its type is unknown.
  const rest = others === undefined ? "" : `${inner}[name: string]: unknown;\n`;
  return `{\n${lines.join("")}${rest}${indent}}`;
}

function grouped(type: string): string {
  return / [|&] /.test(type) && !/^\{[^]*\}$/.test(type) ? `(${type})` : type;
}

function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** Writes a value as a literal type; objects and lists have none and become `unknown`. */
function literal(value: unknown): string {
  if (value instanceof ExactNumber) return stringifyJson(value);
  return typeof value === "object" && value !== null
    ? "unknown"
    : JSON.stringify(value);
}

function identifier(name: string): string {
  const clean = name.replace(/[^\p{L}\p{N}_$]+/gu, "_");
  return /^\p{N}/u.test(clean) ? `_${clean}` : clean;
}

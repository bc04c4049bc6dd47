import {
  type AnySchema,
  type Model,
  type Schema,
  approximate,
  merge,
  travels,
} from "../../description/model";

/**
 * Turns an OpenAPI 3.0 schema (a superset here: 3.1 ones pass unchanged) into JSON Schema:
 * `nullable` becomes the type null, boolean exclusive limits become numbers, a discriminator
 * decides which alternative counts. Properties that are not sent in a request are not required.
 * @see https://spec.openapis.org/oas/v3.0.4.html#schema-object
 */
export function toJsonSchema(
  model: Model,
  schema: AnySchema,
): Record<string, unknown> | boolean {
  if (typeof schema === "boolean") return schema;
  const out: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword.startsWith("x-") || annotations.has(keyword)) continue;
    out[keyword] = convert(model, keyword, value);
  }
  if (schema.required) out.required = requiredIn(model, schema);
  for (const [limit, exclusive] of limits) {
    if (typeof out[exclusive] !== "boolean") continue;
    const strict = out[exclusive];
    if (strict) {
      out[exclusive] = out[limit];
      Reflect.deleteProperty(out, limit);
    } else Reflect.deleteProperty(out, exclusive);
  }
  const { discriminator, oneOf } = schema;
  if (discriminator?.mapping && oneOf)
    out.oneOf = Object.entries(discriminator.mapping).map(([name, $ref]) => ({
      required: [discriminator.propertyName],
      properties: { [discriminator.propertyName]: { const: name } },
      allOf: [{ $ref }],
    }));
  return schema.nullable ? withNull(out) : out;
}

const annotations = new Set([
  "nullable",
  "discriminator",
  "xml",
  "externalDocs",
  "example",
  "examples",
  "default",
  "readOnly",
  "writeOnly",
  "deprecated",
  "title",
  "description",
]);
const limits = [
  ["minimum", "exclusiveMinimum"],
  ["maximum", "exclusiveMaximum"],
] as const;
const maps = new Set(["properties", "patternProperties", "$defs"]);
const lists = new Set(["allOf", "oneOf", "anyOf", "prefixItems"]);
const singles = new Set(["items", "additionalProperties", "not"]);

/** The required names, without those of properties that do not travel in a request. */
function requiredIn(model: Model, { required, properties = {} }: Schema) {
  return required?.filter((name) => {
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return own === undefined || travels(merge(model, own), "request");
  });
}

function convert(model: Model, keyword: string, value: unknown): unknown {
  if (maps.has(keyword))
    return Object.fromEntries(
      Object.entries(value as Record<string, AnySchema>).map(
        ([name, entry]) => [name, toJsonSchema(model, entry)],
      ),
    );
  if (lists.has(keyword))
    return (value as AnySchema[]).map((entry) => toJsonSchema(model, entry));
  if (singles.has(keyword)) return toJsonSchema(model, value as AnySchema);
  return approximate(value);
}

function withNull(schema: Record<string, unknown>): Record<string, unknown> {
  if (typeof schema.type !== "string")
    return Object.keys(schema).length > 0
      ? { anyOf: [schema, { type: "null" }] }
      : schema;
  return {
    ...schema,
    type: [schema.type, "null"],
    ...(Array.isArray(schema.enum)
      ? { enum: [...(schema.enum as unknown[]), null] }
      : {}),
  };
}

import type { Description, Schema } from "../../description/model/types";

/** A schema of JSON Schema itself. */
export type JsonSchema = Record<string, unknown>;

/** Which way a body goes. */
export type Direction = "request" | "response";

/**
 * A body's schema as JSON Schema, with the description's schemas beside it so that references
 * hold. What OpenAPI 3.0 says in its own way (`nullable`, boolean `exclusiveMinimum`) is put in
 * JSON Schema's; read-only properties are not required of a request, write-only ones not of a
 * response.
 *
 * @see https://spec.openapis.org/oas/v3.0.4.html#schema-object
 */
export function toJsonSchema(
  description: Description,
  schema: Schema,
  direction: Direction,
): JsonSchema {
  return {
    ...convert(schema, direction),
    components: {
      schemas: Object.fromEntries(
        Object.entries(description.components?.schemas ?? {}).map(
          ([name, one]) => [name, convert(one, direction)],
        ),
      ),
    },
  };
}

const single = ["items", "not", "additionalProperties"] as const;
const lists = ["allOf", "oneOf", "anyOf", "prefixItems"] as const;
const maps = ["properties", "patternProperties"] as const;

function convert(schema: Schema, direction: Direction): JsonSchema {
  const result: JsonSchema = { ...schema };
  for (const key of single) {
    const inner = schema[key];
    if (typeof inner === "object") result[key] = convert(inner, direction);
  }
  for (const key of lists) {
    const inner = schema[key];
    if (inner) result[key] = inner.map((one) => convert(one, direction));
  }
  for (const key of maps) {
    const inner = schema[key];
    if (!inner) continue;
    result[key] = Object.fromEntries(
      Object.entries(inner).map(([name, one]) => [
        name,
        convert(one, direction),
      ]),
    );
  }
  if (schema.required) {
    const absent = direction === "request" ? "readOnly" : "writeOnly";
    result.required = schema.required.filter(
      (name) => !schema.properties?.[name]?.[absent],
    );
  }
  boundary(result, "exclusiveMinimum", "minimum");
  boundary(result, "exclusiveMaximum", "maximum");
  discriminate(result, schema);
  return schema.nullable ? nullable(result) : result;
}

/**
 * Of alternatives that a discriminator tells apart only the named one counts. JSON Schema would try
 * them all, and call a value that fits several of them wrong.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#discriminator-object
 */
function discriminate(result: JsonSchema, schema: Schema): void {
  const { discriminator, oneOf, anyOf } = schema;
  const { propertyName, mapping } = discriminator ?? {};
  if (propertyName === undefined || !mapping || !(oneOf ?? anyOf)) return;
  delete result.oneOf;
  delete result.anyOf;
  result.allOf = [
    ...(Array.isArray(result.allOf) ? (result.allOf as unknown[]) : []),
    {
      required: [propertyName],
      properties: { [propertyName]: { enum: Object.keys(mapping) } },
    },
    ...Object.entries(mapping).map(([value, target]) => ({
      if: {
        required: [propertyName],
        properties: { [propertyName]: { const: value } },
      },
      then: {
        $ref: target.includes("/") ? target : `#/components/schemas/${target}`,
      },
    })),
  ];
}

function boundary(
  schema: JsonSchema,
  exclusive: "exclusiveMinimum" | "exclusiveMaximum",
  inclusive: "minimum" | "maximum",
): void {
  if (typeof schema[exclusive] !== "boolean") return;
  if (schema[exclusive]) {
    schema[exclusive] = schema[inclusive];
    schema[inclusive] = undefined;
  } else schema[exclusive] = undefined;
}

/** `nullable` may stand beside a type, an enumeration or, as authentik has it, `allOf`. */
function nullable(schema: JsonSchema): JsonSchema {
  const { nullable: _, ...rest } = schema;
  return { anyOf: [{ type: "null" }, rest] };
}

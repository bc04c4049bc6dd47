import type { Description, Schema } from "../../description/types";

/** A schema of JSON Schema itself. */
export type JsonSchema = Record<string, unknown>;

/**
 * A body's schema as JSON Schema, with the description's schemas beside it so that references
 * hold. What OpenAPI 3.0 says in its own way (`nullable`, boolean `exclusiveMinimum`) is put in
 * JSON Schema's; read-only properties are not required of a request.
 *
 * @see https://spec.openapis.org/oas/v3.0.4.html#schema-object
 */
export function toJsonSchema(
  description: Description,
  schema: Schema,
): JsonSchema {
  return {
    ...convert(schema, description),
    components: {
      schemas: Object.fromEntries(
        Object.entries(description.components?.schemas ?? {}).map(
          ([name, one]) => [name, convert(one, description)],
        ),
      ),
    },
  };
}

const single = ["items", "not", "additionalProperties"] as const;
const lists = ["allOf", "oneOf", "anyOf", "prefixItems"] as const;
const maps = ["properties", "patternProperties"] as const;

function convert(schema: Schema, description: Description): JsonSchema {
  const result: JsonSchema = { ...schema };
  for (const key of single) {
    const inner = schema[key];
    if (typeof inner === "object") result[key] = convert(inner, description);
  }
  for (const key of lists) {
    const inner = schema[key];
    if (inner) result[key] = inner.map((one) => convert(one, description));
  }
  for (const key of maps) {
    const inner = schema[key];
    if (!inner) continue;
    result[key] = Object.fromEntries(
      Object.entries(inner).map(([name, one]) => [
        name,
        convert(one, description),
      ]),
    );
  }
  if (schema.required) {
    result.required = schema.required.filter(
      (name) => !schema.properties?.[name]?.readOnly,
    );
  }
  boundary(result, "exclusiveMinimum", "minimum");
  boundary(result, "exclusiveMaximum", "maximum");
  return schema.nullable ? nullable(result) : result;
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

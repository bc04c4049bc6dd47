import type { Description, Schema } from "../description/model/types";

/**
 * A schema with its references followed and a lone `allOf` folded in, so that a control can be
 * chosen for it. Keywords beside a reference win, as in OpenAPI 3.1.
 */
export function resolveSchema(
  description: Description,
  schema: Schema | undefined,
  depth = 0,
): Schema {
  if (!schema || depth > 20) return {};
  const { $ref, ...own } = schema;
  if ($ref !== undefined) {
    const name = $ref.replace("#/components/schemas/", "");
    const found = description.components?.schemas?.[name];
    return { ...resolveSchema(description, found, depth + 1), ...own };
  }
  const [only, ...others] = schema.allOf ?? [];
  if (only && others.length === 0) {
    const folded = resolveSchema(description, only, depth + 1);
    return { ...folded, ...schema, allOf: undefined };
  }
  return schema;
}

/** The one type of a schema, `null` apart; nothing when it allows several or says none. */
export function typeOf(schema: Schema): string | undefined {
  if (typeof schema.type === "string") return schema.type;
  const types = schema.type?.filter((type) => type !== "null") ?? [];
  if (types.length === 1) return types[0];
  if (schema.properties) return "object";
  return schema.items ? "array" : undefined;
}

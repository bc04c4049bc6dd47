/**
 * Converts a schema, recursively, to JSON Schema for the tests: drops siblings of `$ref` in 3.0,
 * turns `nullable` into a choice and boolean limits into numbers.
 */
export function plain(node: unknown, version: "3.0" | "3.1"): unknown {
  if (Array.isArray(node)) return node.map((one) => plain(one, version));
  if (typeof node !== "object" || node === null) return node;
  const schema = { ...(node as Record<string, unknown>) };
  if (typeof schema["$ref"] === "string" && version === "3.0")
    return { $ref: schema["$ref"] };
  for (const [limit, exclusive] of [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ] as const)
    if (typeof schema[exclusive] === "boolean") {
      const isExclusive = schema[exclusive];
      Reflect.deleteProperty(schema, exclusive);
      if (isExclusive && limit in schema) {
        schema[exclusive] = schema[limit];
        Reflect.deleteProperty(schema, limit);
      }
    }
  const isNullable = schema["nullable"] === true;
  delete schema["nullable"];
  const result = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      values.has(key) ? value : plain(value, version),
    ]),
  );
  return isNullable ? { anyOf: [{ type: "null" }, result] } : result;
}

/** Keywords that contain values, not schemas. */
const values = new Set([
  ...["enum", "const", "example", "examples", "default", "required"],
]);

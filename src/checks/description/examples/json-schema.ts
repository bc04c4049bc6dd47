import type { AnySchema, Components } from "../../../description";

/**
 * A schema, with the components it refers to, as JSON Schema, stricter than OpenAPI reads them: an object with
 * listed properties has no others, so that a misspelt property in an example is found.
 * `nullable` becomes a choice of the type null.
 *
 * @see https://spec.openapis.org/oas/v3.0.4.html#fixed-fields-20
 */
export function strictSchema(
  schema: AnySchema,
  components: Components,
): Record<string, unknown> {
  const schemas = Object.entries(components.schemas ?? {});
  return {
    allOf: [strict(schema)],
    components: {
      schemas: Object.fromEntries(
        schemas.map(([name, component]) => [name, strict(component)]),
      ),
    },
  };
}

function strict(any: AnySchema): unknown {
  if (typeof any === "boolean") return any;
  const { nullable, ...schema } = any;
  const { properties, items, additionalProperties, allOf, oneOf, anyOf } =
    schema;
  const result: Record<string, unknown> = {
    ...schema,
    ...(properties && {
      properties: mapValues(properties),
      additionalProperties: additionalProperties ?? false,
    }),
    ...(items && { items: strict(items) }),
    ...(typeof additionalProperties === "object" && {
      additionalProperties: strict(additionalProperties),
    }),
    ...(allOf && { allOf: allOf.map(strict) }),
    ...(oneOf && { oneOf: oneOf.map(strict) }),
    ...(anyOf && { anyOf: anyOf.map(strict) }),
  };
  return nullable ? { anyOf: [result, { type: "null" }] } : result;
}

function mapValues(
  schemas: Record<string, AnySchema>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, strict(schema)]),
  );
}

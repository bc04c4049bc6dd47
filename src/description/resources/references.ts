import { isRecord, mapValues } from "../model/record";
import type { AnySchema, Description, Schema } from "../model/types";

/** Keys of objects, by the property that refers to them. */
export type References = Readonly<
  Record<string, string | number | (string | number)[]>
>;

/**
 * Adds examples to properties that refer to objects and have none: keys that exist in the sandbox,
 * so that requests made from the examples work there.
 *
 * @param description normalized; it is not changed
 */
export function applyReferences(
  description: Description,
  references: References,
): Description {
  const { components } = description;
  if (!components?.schemas) return description;
  const schemas = mapValues(components.schemas, (schema) =>
    isRecord(schema) ? withExamples(schema, references) : schema,
  );
  return { ...description, components: { ...components, schemas } };
}

function withExamples(schema: Schema, references: References): Schema {
  const { properties } = schema;
  if (!properties) return schema;
  return {
    ...schema,
    properties: mapValues(properties, (property, name) =>
      Object.hasOwn(references, name)
        ? withExample(property, [references[name] ?? []].flat())
        : property,
    ),
  };
}

function withExample(
  property: AnySchema,
  keys: (string | number)[],
): AnySchema {
  if (!isRecord(property) || property.example !== undefined) return property;
  const { type, items } = property as Schema;
  const isList = type === "array" && isRecord(items);
  const key = keys.find((one) => isKeyOf(isList ? items : property, one));
  if (key === undefined) return property;
  return { ...property, example: isList ? [key] : key };
}

/**
 * Returns whether a schema accepts a key: keys are UUIDs or integers. Other strings are not
 * references, whatever their name.
 */
function isKeyOf({ type, format }: Schema, key: string | number): boolean {
  return typeof key === "number"
    ? type === "integer"
    : type === "string" && format === "uuid";
}

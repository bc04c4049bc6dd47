import { isRecord } from "../model/record";
import type { AnySchema, Description, Schema } from "../model/types";

/** Keys of objects by the property that refers to such an object. */
export type References = Readonly<
  Record<string, string | number | (string | number)[]>
>;

/**
 * A description whose properties that refer to objects have an example, where they have none: a key
 * that exists in the sandbox, so that what is made of the examples can be sent there.
 *
 * @param description normalized; it stays as it is
 */
export function layReferences(
  description: Description,
  references: References,
): Description {
  const { components } = description;
  if (!components?.schemas) return description;
  const schemas = Object.fromEntries(
    Object.entries(components.schemas).map(([name, schema]) => [
      name,
      isRecord(schema) ? withExamples(schema, references) : schema,
    ]),
  );
  return { ...description, components: { ...components, schemas } };
}

function withExamples(schema: Schema, references: References): Schema {
  const { properties } = schema;
  if (!properties) return schema;
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [
        name,
        Object.hasOwn(references, name)
          ? withExample(property, [references[name] ?? []].flat())
          : property,
      ]),
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

/** Keys are UUIDs or whole numbers; other texts are no references, whatever they are called. */
function isKeyOf({ type, format }: Schema, key: string | number): boolean {
  return typeof key === "number"
    ? type === "integer"
    : type === "string" && format === "uuid";
}

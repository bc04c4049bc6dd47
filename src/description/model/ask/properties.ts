import { type Merged, merge } from "../merge/merge";
import type { Model } from "../model";
import type { AnySchema } from "../types/schema";

/** The direction in which a value travels; `both` if it does not matter. */
export type Direction = "request" | "response" | "both";

export interface Property {
  name: string;
  /** The schema as written, or an `allOf` of several; call `merge` for details. */
  schema: AnySchema;
  isRequired: boolean;
}

/** Returns the named properties of a schema that travel in a direction, in order. */
export function propertiesOf(
  model: Model,
  schema: AnySchema,
  direction: Direction = "both",
): Property[] {
  const { properties = {}, required = [] } = merge(model, schema).schema;
  const needed = new Set(required);
  return Object.entries(properties).flatMap(([name, property]) =>
    travels(merge(model, property), direction)
      ? [{ name, schema: property, isRequired: needed.has(name) }]
      : [],
  );
}

/**
 * Returns whether a property travels in a direction: `readOnly` properties are not sent,
 * `writeOnly` ones are not returned.
 *
 * @see https://spec.openapis.org/oas/v3.0.4.html#fixed-fields-20
 */
export function travels(
  { schema: { readOnly, writeOnly } }: Pick<Merged, "schema">,
  direction: Direction,
): boolean {
  if (direction === "request") return readOnly !== true;
  return direction === "both" || writeOnly !== true;
}

/** Returns the named properties that do not travel in a direction and so are not required there. */
export function absentIn(
  model: Model,
  schema: AnySchema,
  direction: Direction,
): string[] {
  if (direction === "both") return [];
  const { properties = {} } = merge(model, schema).schema;
  return Object.entries(properties).flatMap(([name, property]) =>
    travels(merge(model, property), direction) ? [] : [name],
  );
}

/** Returns whether a named property does not travel in a direction. */
export function isAbsent(
  model: Model,
  schema: AnySchema,
  name: string,
  direction: Direction,
): boolean {
  if (direction === "both") return false;
  const { properties } = merge(model, schema).schema;
  const property =
    properties && Object.hasOwn(properties, name)
      ? properties[name]
      : undefined;
  return property !== undefined && !travels(merge(model, property), direction);
}

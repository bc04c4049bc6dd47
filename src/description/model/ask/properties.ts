import { type Merged, merge } from "../merge/merge";
import type { Model } from "../model";
import type { AnySchema } from "../types/schema";

/** Which way a value goes; `both` when it is looked at as it stands. */
export type Direction = "request" | "response" | "both";

export interface Property {
  name: string;
  /** As written, or an `allOf` of several; `merge` it for more. */
  schema: AnySchema;
  isRequired: boolean;
}

/** The named properties of a schema that travel in a direction, in order. */
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
 * Whether a property goes that way: `readOnly` ones are not sent, `writeOnly` ones not returned.
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

/** The named properties that do not travel in a direction: nobody can require them there. */
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

/** Whether a named property does not travel in a direction. */
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

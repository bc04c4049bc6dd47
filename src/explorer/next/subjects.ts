import { modelOf } from "../../description/model/model";
import { componentName } from "../../description/model/reference/names";
import { isRecord } from "../../description/model/record";
import { merge } from "../../description/model/merge/merge";
import type { AnySchema, Description } from "../../description/model/types";

/** An object of a response that operations can apply to. */
export interface Subject {
  /** JSON pointer to the object. */
  pointer: string;
  value: Record<string, unknown>;
  /** The object's described schema. */
  schema: AnySchema | undefined;
  /** That schema's name. */
  thing: string | undefined;
}

/** Maximum number of objects offered for a list; filters reach the others. */
const mostSubjects = 100;
const listNames = ["results", "items", "data", "entries", "value", "content"];

/** Returns the objects that a response is about: itself, or the items of its list. */
export function subjectsOf(
  value: unknown,
  schema: AnySchema | undefined,
  description: Description,
): Subject[] {
  const subject = (
    pointer: string,
    one: unknown,
    own: AnySchema | undefined,
  ): Subject[] =>
    isRecord(one)
      ? [{ pointer, value: one, schema: own, thing: nameOf(own) }]
      : [];
  const list = listOf(value);
  if (!list) return subject("", value, schema);
  const inner =
    list.name === undefined
      ? schema
      : propertyOf(description, schema, list.name);
  const items = itemsOf(description, inner);
  const start = list.name === undefined ? "" : `/${list.name}`;
  return list.items
    .slice(0, mostSubjects)
    .flatMap((one, index) => subject(`${start}/${String(index)}`, one, items));
}

/** Returns the list that a response is, or contains a page of. */
export function listOf(
  value: unknown,
): { name?: string; items: unknown[] } | undefined {
  if (Array.isArray(value)) return { items: value };
  if (!isRecord(value)) return undefined;
  const name = listNames.find((one) => Array.isArray(value[one]));
  return name === undefined
    ? undefined
    : { name, items: value[name] as unknown[] };
}

/** Returns the schema of a property, with its `$ref` unresolved. */
export function propertyOf(
  description: Description,
  schema: AnySchema | undefined,
  name: string,
): AnySchema | undefined {
  if (schema === undefined) return undefined;
  const { properties = {} } = merge(modelOf(description), schema).schema;
  return Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** Returns the schema of a list's items. */
export function itemsOf(
  description: Description,
  schema: AnySchema | undefined,
): AnySchema | undefined {
  return schema === undefined
    ? undefined
    : merge(modelOf(description), schema).schema.items;
}

/**
 * Returns the name of the component that a schema refers to, directly or by an `allOf` with one
 * entry.
 */
export function nameOf(schema: AnySchema | undefined): string | undefined {
  if (typeof schema !== "object") return undefined;
  const { $ref, allOf = [] } = schema;
  if ($ref !== undefined) return componentName($ref);
  return allOf.length === 1 ? nameOf(allOf[0]) : undefined;
}

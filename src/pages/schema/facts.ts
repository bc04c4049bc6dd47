import type { Description, Schema } from "../../description";
import { isNullable } from "../../page/wording/names";
import { viewOf } from "./view";

/** How deep lists of lists are followed; a list may be its own item. */
export const listDepth = 6;

/** The schema with its items followed, so that the type and limits of items can be told. */
export function flat(
  description: Description,
  schema: Schema,
  depth = listDepth,
): Schema {
  const { items, ...rest } = schema;
  if (items === undefined || depth === 0) return rest;
  const inner = viewOf(description, items).schema;
  return { ...rest, items: flat(description, inner, depth - 1) };
}

/** What the page's component shows of a plain value: everything but nested schemas. */
export function facts(description: Description, schema: Schema): Schema {
  return withoutContent(flat(description, schema));
}

function withoutContent(schema: Schema): Schema {
  const {
    properties,
    patternProperties,
    oneOf,
    anyOf,
    not,
    prefixItems,
    additionalProperties,
    discriminator,
    items,
    ...plain
  } = schema;
  return {
    ...plain,
    ...(items && { items: withoutContent(items) }),
    ...(isNullable(schema) && { nullable: true }),
  };
}

import type { Schema } from "../../description";
import type { SchemaContext } from "./context";
import { listDepth } from "./facts";
import { isNever } from "../../page/wording/names";
import { type SchemaView, viewOf } from "./view";

/** Whether a schema has an inside to be shown, the items of a list apart. */
function hasInside(schema: Schema): boolean {
  const { additionalProperties: free, not } = schema;
  const parts = [
    schema.properties,
    schema.oneOf,
    schema.anyOf,
    schema.prefixItems,
    schema.patternProperties,
  ];
  return (
    (free !== undefined && free !== false) ||
    (not !== undefined && !isNever(schema)) ||
    parts.some((part) => part !== undefined)
  );
}

/** Whether a schema is nothing but a plain value. */
export function isPlain(schema: Schema): boolean {
  return schema.items === undefined && !hasInside(schema);
}

/** The schema that makes a value worth opening: itself, or the items of its (nested) list. */
export function contentOf(
  view: SchemaView,
  context: Pick<SchemaContext, "description">,
  depth = listDepth,
): SchemaView | undefined {
  const { schema } = view;
  if (hasInside(schema)) return view;
  if (schema.items === undefined || depth === 0) return undefined;
  const items = viewOf(context.description, schema.items);
  return contentOf(items, context, depth - 1);
}

/** Whether a property is only for the other side. */
export function isHidden(
  { readOnly, writeOnly }: Schema,
  { direction }: Pick<SchemaContext, "direction">,
): boolean {
  return (
    (direction === "request" && readOnly === true) ||
    (direction === "response" && writeOnly === true)
  );
}

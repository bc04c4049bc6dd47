import {
  type AnySchema,
  type Merged,
  type Model,
  choicesOf,
  conditionsOf,
  isNever,
  limitsOf,
  merge,
} from "../../description/model";
import { listDepth } from "./facts";

/** Whether a schema has something inside to be shown, the items of a list apart. */
function hasInside(model: Model, { schema }: Merged): boolean {
  const { additionalProperties: free, patternProperties } = schema;
  const { isClosed, keys } = limitsOf(model, schema);
  return (
    (free !== undefined && !isNever(model, free)) ||
    [schema.properties, patternProperties, schema.prefixItems].some(
      (part) => part !== undefined,
    ) ||
    isClosed ||
    keys !== undefined ||
    schema.contentSchema !== undefined ||
    choicesOf(model, schema).length > 0 ||
    conditionsOf(model, schema).length > 0
  );
}

/** Whether a schema is nothing but a plain value. */
export function isPlain(model: Model, view: Merged): boolean {
  return view.schema.items === undefined && !hasInside(model, view);
}

/** The schema that makes a value worth opening: itself, or the items of its (nested) list. */
export function contentOf(
  model: Model,
  schema: AnySchema,
  depth = listDepth,
): Merged | undefined {
  const view = merge(model, schema);
  if (hasInside(model, view)) return view;
  const { items } = view.schema;
  return items === undefined || depth === 0
    ? undefined
    : contentOf(model, items, depth - 1);
}

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

/** Returns whether a schema has nested content to show, not counting the items of a list. */
function hasInside(model: Model, { schema }: Merged): boolean {
  const { additionalProperties: free, patternProperties } = schema;
  const { properties = {}, required = [] } = schema;
  const { isClosed, keys } = limitsOf(model, schema);
  return (
    (free !== undefined && !isNever(model, free)) ||
    [schema.properties, patternProperties, schema.prefixItems].some(
      (part) => part !== undefined,
    ) ||
    required.some((name) => !Object.hasOwn(properties, name)) ||
    isClosed ||
    keys !== undefined ||
    schema.contentSchema !== undefined ||
    choicesOf(model, schema).length > 0 ||
    conditionsOf(model, schema).length > 0
  );
}

/** Returns whether a schema is a plain value. */
export function isPlain(model: Model, view: Merged): boolean {
  return view.schema.items === undefined && !hasInside(model, view);
}

/** Returns the schema with nested content: the schema itself or the items of its (nested) list. */
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

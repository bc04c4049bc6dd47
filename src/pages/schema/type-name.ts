import {
  type AnySchema,
  type Model,
  isNullable,
  listLabel,
  merge,
  typeLabel,
  typeOf,
} from "../../description/model";
import { listDepth } from "./facts";

/**
 * Returns the displayed type of a schema: its format or type, the title of a plain value if it has
 * one, and `[]` for a list.
 */
export function typeName(
  model: Model,
  schema: AnySchema,
  depth = listDepth,
): string {
  const { schema: merged, name } = merge(model, schema);
  const label = typeLabel(model, schema);
  const { kinds } = typeOf(model, schema);
  const [kind] = kinds;
  if (
    kind?.kind === "array" &&
    kinds.length === 1 &&
    merged.items !== undefined &&
    depth > 0
  )
    return listLabel(
      typeName(model, merged.items, depth - 1) +
        (isNullable(model, merged.items) ? " | null" : ""),
    );
  const title = merged.title ?? name;
  const isTitled =
    title !== undefined &&
    kinds.length > 0 &&
    kinds.every((one) => titled.has(one.kind) && !("format" in one));
  return isTitled ? (label === "any" ? title : `${title} (${label})`) : label;
}

const titled = new Set(["string", "number", "integer", "boolean", "any"]);

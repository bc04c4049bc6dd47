import { merge } from "../merge/merge";
import type { Model } from "../model";
import type { AnySchema, Schema } from "../types/schema";
import { choicesOf } from "./alternatives";

/** Maximum depth of nested choices. */
const deepest = 8;

/**
 * Returns every merged schema that a value may have to match: the schema itself and its
 * alternatives, including nested ones.
 */
export function allAlternatives(model: Model, root: AnySchema): Schema[] {
  const found = new Set<Schema>();
  const visit = (schema: AnySchema, depth: number): void => {
    const { schema: merged } = merge(model, schema);
    if (depth > deepest || found.has(merged)) return;
    found.add(merged);
    for (const { alternatives } of choicesOf(model, merged))
      for (const one of alternatives) visit(one.schema, depth + 1);
  };
  visit(root, 0);
  return [...found];
}

import { merge } from "../merge/merge";
import type { Model } from "../model";
import type { AnySchema, Schema } from "../types/schema";
import { choicesOf } from "./alternatives";

/** How deep choices within choices are followed. */
const deepest = 8;

/** Every schema that may hold for a value, merged: the schema itself and, in depth, its alternatives. */
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

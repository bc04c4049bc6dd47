import { accepts } from "../accepts/accepts";
import type { Model } from "../model";
import type { AnySchema } from "../types/schema";
import { isUntyped, typeOf } from "./type";

/**
 * Whether a reader has to reckon with null: null is valid, and not only because anything is. A schema
 * of null alone is a type, not nullable.
 */
export function isNullable(model: Model, schema: AnySchema): boolean {
  const type = typeOf(model, schema);
  return !isUntyped(type) && type.isNullable && accepts(model, schema, null);
}

import { accepts } from "../accepts/accepts";
import type { Model } from "../model";
import type { AnySchema } from "../types/schema";
import { isUntyped, typeOf } from "./type";

/**
 * Returns whether the schema explicitly allows null, and not merely because it allows any value. A
 * schema that allows only null has the type null and is not nullable.
 */
export function isNullable(model: Model, schema: AnySchema): boolean {
  const type = typeOf(model, schema);
  return !isUntyped(type) && type.isNullable && accepts(model, schema, null);
}

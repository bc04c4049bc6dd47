import type { Model } from "../model";
import type { AnySchema } from "../types/schema";
import { typeOf } from "./type";

/** A type for which a value has exactly one way of being entered or written. */
export type SoleKind =
  "boolean" | "object" | "array" | "string" | "number" | "integer";

/**
 * Returns the only type that a schema allows besides null, or `undefined` if it allows several or
 * any.
 */
export function soleKind(
  model: Model,
  schema: AnySchema,
): SoleKind | undefined {
  const { kinds } = typeOf(model, schema);
  const [first] = kinds;
  if (!first || kinds.some(({ kind }) => kind !== first.kind)) return undefined;
  if (first.kind === "tuple") return "array";
  return first.kind === "any" || first.kind === "never"
    ? undefined
    : first.kind;
}

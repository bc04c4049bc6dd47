import type { Model } from "../model";
import type { AnySchema } from "../types/schema";
import { typeOf } from "./type";

/** A kind of value that decides by itself how a value is entered or written. */
export type SoleKind =
  "boolean" | "object" | "array" | "string" | "number" | "integer";

/** The one kind of value that a schema allows, null apart; nothing when it allows several or any. */
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

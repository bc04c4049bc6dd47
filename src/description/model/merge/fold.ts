import { accepts } from "../accepts/accepts";
import type { Model } from "../model";
import type { AnySchema, Schema } from "../types/schema";

/** A schema whose branches for null have been removed. */
export interface Folded {
  rest: Schema;
  /** Branches left over from a former choice; they apply like parts of `allOf`. */
  only: AnySchema[];
  /** Whether a branch for null was removed. */
  mayBeNull: boolean;
}

/**
 * Removes branches that only allow null from `oneOf` and `anyOf`. If a single branch is left, it is
 * no longer a choice, unless there is a discriminator.
 */
export function foldChoice(model: Model, schema: Schema): Folded {
  const folded: Folded = { rest: schema, only: [], mayBeNull: false };
  for (const key of ["oneOf", "anyOf"] as const) {
    const branches = schema[key];
    if (!branches || branches.length === 0) continue;
    const others = branches.filter((branch) => !isNull(branch));
    const hasNull = others.length < branches.length;
    if (others.length === 0 || (!hasNull && others.length > 1)) continue;
    // If two branches of `oneOf` allow null, null is forbidden.
    const isSplit = branches.length - others.length > 1;
    if (hasNull && key === "oneOf")
      if (isSplit || others.some((branch) => accepts(model, branch, null)))
        continue;
    if (others.length === 1 && schema.discriminator && !hasNull) continue;
    const { [key]: _, ...rest } = folded.rest;
    const isChoice = others.length > 1 || schema.discriminator;
    folded.rest = isChoice ? { ...rest, [key]: others } : rest;
    if (!isChoice) folded.only.push(...others);
    folded.mayBeNull ||= hasNull;
  }
  return folded;
}

/** Returns whether a branch only says that the value is null. */
function isNull(branch: AnySchema): boolean {
  if (typeof branch === "boolean" || branch.$ref !== undefined) return false;
  const { type, const: only, enum: values } = branch;
  return (
    (type !== undefined && [type].flat().every((name) => name === "null")) ||
    (only === null && "const" in branch) ||
    (values?.length === 1 && values[0] === null)
  );
}

import { merge } from "../merge/merge";
import type { Model } from "../model";
import { isEqual } from "../numbers/equal";
import type { AnySchema, Schema } from "../types/schema";

/** An allowed value and what it means. */
export interface EnumeratedValue {
  value: unknown;
  /** A display name from `title` or `x-enum-varnames`. */
  title?: string;
  description?: string;
  deprecated?: boolean;
}

/**
 * Returns the values that a schema allows if it lists them: in `enum`, in `const`, or as a choice
 * of constants with a title and description each. Includes texts from common extensions.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1
 */
export function enumerationOf(
  model: Model,
  schema: AnySchema,
): EnumeratedValue[] | undefined {
  const { schema: merged } = merge(model, schema);
  const choice = constants(merged.oneOf) ?? constants(merged.anyOf);
  const values = "const" in merged ? [merged.const] : merged.enum;
  if (!values) {
    if (!choice || merged.nullable !== true) return choice;
    return choice.some(({ value }) => value === null)
      ? choice
      : [...choice, { value: null }];
  }
  const known = choice ?? [];
  return values.map((value, index) => ({
    value,
    ...extensionTexts(merged, value, index),
    ...known.find((one) => isEqual(one.value, value)),
  }));
}

function constants(
  branches: readonly AnySchema[] | undefined,
): EnumeratedValue[] | undefined {
  const values = (branches ?? []).map(meaningOf);
  return values.length > 0 && values.every((value) => value !== undefined)
    ? values
    : undefined;
}

/** Returns the single value that a branch allows, with its texts, if it has no other constraint. */
export function meaningOf(branch: AnySchema): EnumeratedValue | undefined {
  if (typeof branch === "boolean") return undefined;
  const { title, description, deprecated, enum: list, ...rest } = branch;
  if (Object.keys(rest).some((key) => key !== "const" && key !== "type"))
    return undefined;
  const isConstant = "const" in branch;
  if (!isConstant && list?.length !== 1) return undefined;
  return {
    value: isConstant ? branch.const : list?.[0],
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
  };
}

const titles = ["x-enum-varnames", "x-enumNames"] as const;
const texts = [
  ...["x-enum-descriptions", "x-enumDescriptions"],
  ...["x-enum-comments"],
] as const;

function extensionTexts(schema: Schema, value: unknown, index: number) {
  const title = extensionText(schema, titles, value, index);
  const description = extensionText(schema, texts, value, index);
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
  };
}

/** Extensions hold the texts as a list in the order of the values, or as a map keyed by value. */
function extensionText(
  schema: Schema,
  keys: readonly string[],
  value: unknown,
  index: number,
): string | undefined {
  const own = new Map<string, unknown>(Object.entries(schema));
  for (const key of keys) {
    const given = own.get(key);
    if (typeof given !== "object" || given === null) continue;
    const text: unknown = Array.isArray(given)
      ? given[index]
      : new Map<string, unknown>(Object.entries(given)).get(String(value));
    if (typeof text === "string") return text;
  }
  return undefined;
}

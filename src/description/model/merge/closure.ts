import { regexOf } from "../regex";
import type { AnySchema, Schema } from "../types/schema";
import type { Part } from "./parts";

/** The constraint of a schema on the properties that it does not name. */
export interface Closure {
  /** Returns whether the schema names this property. */
  covers: (name: string) => boolean;
  patterns: Record<string, AnySchema>;
  /** Schema of all other properties. */
  rest: AnySchema;
  /** The closure as a separate schema. */
  schema: Schema;
}

/** Returns whether a schema allows anything. */
export function isFree(schema: AnySchema): boolean {
  return typeof schema === "boolean"
    ? schema
    : Object.keys(schema).length === 0;
}

/** Returns whether a schema is written as one that allows no value: `false` or `not: {}`. */
export function allowsNothing(schema: AnySchema): boolean {
  if (typeof schema === "boolean") return !schema;
  return schema.not !== undefined && isFree(schema.not);
}

/** Returns the closure by `additionalProperties`. */
export function ownClosure(schema: Schema): Closure | undefined {
  const { additionalProperties: rest } = schema;
  return rest === undefined || isFree(rest)
    ? undefined
    : closure([schema], rest);
}

/**
 * Returns the closure by `unevaluatedProperties` of a part other than the outermost. It is
 * `dynamic` if the names it covers depend on the value.
 */
export function unevaluatedClosure(
  parts: readonly Part[],
  index: number,
): Closure | "dynamic" | undefined {
  const part = parts[index];
  const rest = part?.schema.unevaluatedProperties;
  if (!part || rest === undefined || isFree(rest)) return undefined;
  const within = parts
    .slice(index, index + part.inner + 1)
    .map(({ schema }) => schema);
  if (within.some(isDynamic)) return "dynamic";
  if (within.some((schema) => schema.additionalProperties !== undefined))
    return undefined;
  return closure(within, rest);
}

/** Returns whether the evaluated properties depend on the value. */
function isDynamic(schema: Schema): boolean {
  const choices = [schema.oneOf, schema.anyOf, schema.if];
  return [...choices, schema.dependentSchemas].some((one) => one !== undefined);
}

function closure(schemas: readonly Schema[], rest: AnySchema): Closure {
  const names = new Set(
    schemas.flatMap(({ properties = {} }) => Object.keys(properties)),
  );
  const patterns = Object.fromEntries(
    schemas
      .flatMap(({ patternProperties = {} }) => Object.keys(patternProperties))
      .map((pattern) => [pattern, true] as const),
  );
  return {
    covers: (name) =>
      names.has(name) ||
      Object.keys(patterns).some((pattern) => regexOf(pattern)?.test(name)),
    patterns,
    rest,
    schema: {
      ...(names.size > 0 && {
        properties: Object.fromEntries([...names].map((name) => [name, true])),
      }),
      ...(Object.keys(patterns).length > 0 && { patternProperties: patterns }),
      additionalProperties: rest,
    },
  };
}

import { isEqual } from "../numbers/equal";
import type { Schema } from "../types/schema";
import type { Part } from "./parts";

/** Groups of keywords that belong together; a schema can have only one set of each. */
const groups = [
  ["format"],
  ["pattern"],
  ["not"],
  ["contains", "minContains", "maxContains"],
  ["if", "then", "else"],
  ["oneOf", "discriminator"],
  ["anyOf", "discriminator"],
] as const;

/**
 * Handles keywords that cannot be merged: the outermost stay in the merged schema, the others go to
 * the residual `allOf`.
 */
export function mergeSingle(parts: readonly Part[]): {
  schema: Schema;
  residual: Schema[];
} {
  const merged: Schema = {};
  const residual: Schema[] = [];
  for (const keys of groups) {
    const [first] = keys;
    const taken: Schema[] = [];
    for (const { schema } of parts) {
      if (schema[first] === undefined) continue;
      const group = pick(schema, keys);
      if (taken.some((other) => isSame(group, other, keys))) continue;
      if (taken.push(group) === 1) Object.assign(merged, group);
      else residual.push(group);
    }
  }
  const factors = mergeFactors(parts.map(({ schema }) => schema));
  return {
    schema: { ...merged, ...factors.schema },
    residual: [...residual, ...factors.residual],
  };
}

function pick(schema: Schema, keys: readonly (keyof Schema)[]): Schema {
  return Object.fromEntries(
    keys.flatMap((key) =>
      schema[key] === undefined ? [] : [[key, schema[key]]],
    ),
  );
}

function isSame(
  a: Schema,
  b: Schema,
  keys: readonly (keyof Schema)[],
): boolean {
  return keys.every((key) =>
    typeof a[key] === "object" ? a[key] === b[key] : isEqual(a[key], b[key]),
  );
}

/** Merges `multipleOf` into the least common multiple if that is a safe integer. */
function mergeFactors(schemas: readonly Schema[]) {
  const [first, ...others] = schemas.flatMap(({ multipleOf: factor }) =>
    factor === undefined ? [] : [factor],
  );
  if (first === undefined) return { schema: {}, residual: [] };
  let merged = first;
  const residual: Schema[] = [];
  for (const factor of others) {
    if (isEqual(factor, merged)) continue;
    const multiple = commonMultiple(merged, factor);
    if (multiple === undefined) residual.push({ multipleOf: factor });
    else merged = multiple;
  }
  return { schema: { multipleOf: merged }, residual };
}

function commonMultiple(a: unknown, b: unknown): number | undefined {
  if (!isCount(a) || !isCount(b)) return undefined;
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  const multiple = (a / x) * b;
  return Number.isSafeInteger(multiple) ? multiple : undefined;
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) > 0;

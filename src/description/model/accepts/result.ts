import type { AnySchema } from "../types/schema";

/** What a schema has looked at in a value, for `unevaluatedProperties` and `unevaluatedItems`. */
export interface Evaluated {
  names: Set<string>;
  /** How many items from the first on. */
  prefix: number;
  /** Items beyond the prefix, by `contains`. */
  items: Set<number>;
}

export const nothingEvaluated = (): Evaluated => ({
  names: new Set(),
  prefix: 0,
  items: new Set(),
});

export function addEvaluated(seen: Evaluated, other: Evaluated): void {
  for (const name of other.names) seen.names.add(name);
  seen.prefix = Math.max(seen.prefix, other.prefix);
  for (const item of other.items) seen.items.add(item);
}

/** Judges a value by a schema: what was looked at, or nothing when the value is not valid. */
export type Judge = (
  schema: AnySchema,
  value: unknown,
) => Evaluated | undefined;

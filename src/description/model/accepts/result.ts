import type { AnySchema } from "../types/schema";

/**
 * The parts of a value that a schema has evaluated, for `unevaluatedProperties` and
 * `unevaluatedItems`.
 */
export interface Evaluated {
  names: Set<string>;
  /** The number of leading items that were evaluated. */
  prefix: number;
  /** Indexes of the items that matched `contains`. */
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

/**
 * Checks a value against a schema. Returns what was evaluated, or `undefined` if the value is not
 * valid.
 */
export type Validate = (
  schema: AnySchema,
  value: unknown,
) => Evaluated | undefined;

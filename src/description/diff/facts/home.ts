import type { Change } from "../types";

/**
 * Returns whether a component is the whole body that an operation sends or returns, or an item of
 * it.
 */
export function isWholeBody({ where, shared }: Change): boolean {
  if (shared?.kind !== "schema" || !where.endsWith(shared.at)) return false;
  const body = where.slice(0, where.length - shared.at.length);
  return /^(?:request body|response \w+)(?: \([^()]*\))?(?:\.?\w*\[\])?$/.test(
    body,
  );
}

/**
 * Returns the index of an operation in the collection that a component belongs to: the collection
 * of most operations that use it as a body, otherwise of all operations that use it.
 *
 * @param bodies indexes in `operations` of those that use it as a body
 * @param reached indexes of all operations that use it
 */
export function homeOf(
  bodies: readonly number[],
  reached: readonly number[],
  operations: readonly { path: string }[],
): number | undefined {
  const [candidates, share] = bodies.length > 0 ? [bodies, 0.5] : [reached, 1];
  const collections = new Map<string, number[]>();
  for (const index of new Set(candidates)) {
    const collection = collectionOf(operations[index]?.path ?? "");
    collections.set(collection, [
      ...(collections.get(collection) ?? []),
      index,
    ]);
  }
  const all = new Set(candidates).size;
  const home = [...collections.values()].find(
    (own) => own.length === all || own.length > all * share,
  );
  return home?.[0];
}

/** Returns a path up to its first parameter, which operations on one collection have in common. */
function collectionOf(path: string): string {
  return path.replace(/\{.*$/, "").replace(/^((?:\/[^/]+){3}).*$/, "$1/");
}

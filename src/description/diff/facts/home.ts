import type { Change } from "../types";

/** Whether a component is what an operation sends or gives, alone or as a list of them. */
export function isWholeBody({ where, shared }: Change): boolean {
  if (shared?.kind !== "schema" || !where.endsWith(shared.at)) return false;
  const body = where.slice(0, where.length - shared.at.length);
  return /^(?:request body|response \w+)(?: \([^()]*\))?(?:\.?\w*\[\])?$/.test(
    body,
  );
}

/**
 * The operation at whose collection a component is at home: most of the operations that have it as a
 * body are there, or else all that reach it.
 *
 * @param bodies of these operations, by their place in `operations`
 * @param reached all operations that reach it
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

/** A path up to its first parameter, which operations on one kind of thing have in common. */
function collectionOf(path: string): string {
  return path.replace(/\{.*$/, "").replace(/^((?:\/[^/]+){3}).*$/, "$1/");
}

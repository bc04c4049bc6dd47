import { TrieRouter } from "hono/router/trie-router";
import type { Method } from "../../description/model/types";
import type { BoundOperation } from "../model/operations";

export interface Route {
  operations: Partial<Record<Method, BoundOperation>>;
  params: Record<string, string>;
}

/**
 * Creates a function that finds the operations at a path. Literal segments win over parameters:
 * `/core/users/me/` is never a user named "me".
 */
export function createRouter(
  operations: readonly BoundOperation[],
): (path: string) => Route | undefined {
  const byPath = new Map<string, Route["operations"]>();
  for (const operation of operations) {
    const entry = byPath.get(operation.path) ?? {};
    entry[operation.method] = operation;
    byPath.set(operation.path, entry);
  }
  const router = new TrieRouter<Route["operations"]>();
  for (const [path, entry] of byPath)
    router.add("ALL", path.replace(/\{(\w+)\}/g, ":$1"), entry);

  return (path) => {
    const [found] = router.match("ALL", path) as [
      [Route["operations"], Record<string, string>][],
    ];
    let best: Route | undefined;
    for (const [entry, params] of found)
      if (!best || Object.keys(params).length < Object.keys(best.params).length)
        best = { operations: entry, params };
    return (
      best && { operations: best.operations, params: decoded(best.params) }
    );
  };
}

/** Percent-decodes path parameters; a malformed one is left as is and matches no object. */
function decoded(params: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      try {
        return [name, decodeURIComponent(value)];
      } catch {
        return [name, value];
      }
    }),
  );
}

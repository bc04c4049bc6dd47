import { isDeepStrictEqual } from "node:util";
import { reachedComponents } from "../model/extract";
import { listOperations, type OperationEntry } from "../model/operations";
import type { Description } from "../model/types";

/** An operation of two descriptions; one side is `undefined` if it was added or removed. */
export interface OperationPair {
  before: OperationEntry | undefined;
  after: OperationEntry | undefined;
  /** Whether nothing differs, not even in a component that the operation uses. */
  isSame: boolean;
}

/**
 * Matches the operations of two descriptions by method and path, regardless of the names of path
 * parameters.
 *
 * @returns sorted by path, then by method
 */
export function matchOperations(
  older: Description,
  newer: Description,
): OperationPair[] {
  const old = byRoute(older);
  const now = byRoute(newer);
  const routes = [...new Set([...old.keys(), ...now.keys()])].sort();
  return routes.map((route) => {
    const [before, after] = [old.get(route), now.get(route)];
    const isSame =
      before !== undefined &&
      after !== undefined &&
      isDeepStrictEqual(facts(older, before), facts(newer, after));
    return { before, after, isSame };
  });
}

function byRoute(description: Description): Map<string, OperationEntry> {
  return new Map(
    listOperations(description).map((entry) => {
      const { isWebhook, path, method } = entry;
      const route = path.replace(/\{[^{}]*\}/g, "{}");
      return [`${isWebhook ? "webhook " : ""}${route} ${method}`, entry];
    }),
  );
}

function facts(
  description: Description,
  { operation, operationId, path }: OperationEntry,
) {
  const components = reachedComponents(description, operation);
  const { security } = operation.security ? operation : description;
  return { operationId, path, operation, security, components };
}

import { wordsOf } from "../secrets/names";
import type { NextOperation } from "../next/operations";

/**
 * The operations by which permissions are given, where the description has some: those that create or
 * change, and whose path speaks of giving permissions. Roles go before single accounts.
 */
export function grantOperations(
  operations: readonly NextOperation[],
): NextOperation[] {
  return operations
    .filter(({ method, path }) => {
      if (!["post", "put", "patch"].includes(method)) return false;
      const words = wordsOf(path);
      return (
        words.some((word) => /^permissions?$/.test(word)) &&
        words.some((word) => /^(assign|grant|add)$/.test(word))
      );
    })
    .sort(
      (one, other) =>
        Number(/role/.test(other.path)) - Number(/role/.test(one.path)),
    )
    .slice(0, 3);
}

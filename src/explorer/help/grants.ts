import { wordsOf } from "../secrets/names";
import type { NextOperation } from "../next/operations";

/**
 * Returns up to three operations that grant permissions, if the description has any: those that
 * create or change something and whose path says so. Those for roles come first.
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

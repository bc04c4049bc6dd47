import { didYouMean } from "../did-you-mean";
import type { LoadDiagnostic, Unlocated } from "../diagnostic";
import { walk } from "../model/grammar";
import type { OperationEntry } from "../model/operations";
import { pointerKeys, toPointer } from "../model/reference/pointer";
import type { Description, Link } from "../model/types";

/**
 * Finds links to operations that do not exist. References to other documents are not checked.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#link-object
 */
export function linkTargets(
  description: Description,
  operations: readonly OperationEntry[],
): Unlocated<LoadDiagnostic>[] {
  const ids = new Set(operations.map(({ operationId }) => operationId));
  const pointers = new Set(operations.map(({ pointer }) => pointer));
  const missing: Unlocated<LoadDiagnostic>[] = [];
  const report = (keys: string[], target: string, hint: string) => {
    missing.push({
      pointer: toPointer(keys),
      severity: "warning",
      message: `The link ${keys.at(-2) ?? ""} leads to the operation ${target}, which does not exist.`,
      hint,
    });
  };
  walk(
    description,
    (node, position, keys) => {
      if (position !== "link") return;
      const { operationId, operationRef }: Link = node;
      if (typeof operationId === "string") {
        if (!ids.has(operationId))
          report(
            [...keys, "operationId"],
            operationId,
            didYouMean(operationId, ids, "Use the id of an operation."),
          );
      } else if (typeof operationRef === "string") {
        const target = pointerKeys(operationRef);
        if (target && !pointers.has(toPointer(target)))
          report(
            [...keys, "operationRef"],
            operationRef,
            "Refer to an operation, such as #/paths/~1users/get.",
          );
      }
    },
    "description",
  );
  return missing;
}

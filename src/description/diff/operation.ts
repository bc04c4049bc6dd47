import type { OperationEntry } from "../model/operations";
import { compareAccess } from "./access";
import { compareRequestBodies, compareResponses } from "./bodies";
import { compareParameters } from "./parameters";
import type { Comparison } from "./schema";

/** Compares two versions of an operation with the same method and path. */
export function compareOperations(
  comparison: Comparison,
  older: OperationEntry,
  newer: OperationEntry,
): void {
  const { report } = comparison;
  if (older.operationId !== newer.operationId)
    report(
      "text",
      "operation-renamed",
      "",
      `It was called ${older.operationId}; its page has another URL.`,
    );
  if (older.path !== newer.path)
    report(
      "text",
      "path-parameter-renamed",
      "",
      `Its path was written ${older.path}.`,
    );
  const [before, after] = [older.operation, newer.operation];
  if (Boolean(before.deprecated) !== Boolean(after.deprecated))
    report(
      "additive",
      "deprecated",
      "",
      after.deprecated
        ? "It is deprecated now."
        : "It is no longer deprecated.",
    );
  for (const key of ["summary", "description"] as const)
    if (before[key] !== after[key])
      report("text", "text", "", `Its ${key} reads differently.`);
  if (String(before.tags) !== String(after.tags))
    report(
      "text",
      "tags",
      "",
      `Its tags are ${(after.tags ?? []).join(", ")} now.`,
    );
  compareParameters(comparison, older, newer);
  compareRequestBodies(comparison, older, newer);
  compareResponses(comparison, older, newer);
  compareAccess(comparison, older, newer);
}

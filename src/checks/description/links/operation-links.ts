import {
  type Description,
  listOperations,
  modelOf,
  targetOf,
  toPointer,
  walk,
} from "../../../description";
import type { Fault } from "../fault";

/**
 * Checks links from a response to an operation.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#link-object
 */
export function checkOperationLinks(description: Description): Fault[] {
  const ids = new Set(
    listOperations(description).map(({ operationId }) => operationId),
  );
  const faults: Fault[] = [];
  walk(
    description,
    (object, position, keys) => {
      if (position !== "link" || "$ref" in object) return;
      const { operationId, operationRef } = object;
      const at = (field: string) => toPointer([...keys, field]);
      const report = (pointer: string, message: string, hint: string) =>
        faults.push({ rule: "link-operation", pointer, message, hint });
      if (operationId === undefined && operationRef === undefined)
        report(
          toPointer(keys),
          "The link names no operation.",
          "Give it an operationId.",
        );
      else if (operationId !== undefined && operationRef !== undefined)
        report(
          at("operationRef"),
          "The link names an operation in two ways.",
          "Keep the operationId.",
        );
      else if (typeof operationId === "string" && !ids.has(operationId))
        report(
          at("operationId"),
          `There is no operation ${operationId}.`,
          "Correct the operationId.",
        );
      else if (
        typeof operationRef === "string" &&
        operationRef.startsWith("#") &&
        targetOf(modelOf(description), operationRef) === undefined
      )
        report(
          at("operationRef"),
          `There is nothing at ${operationRef}.`,
          "Use an operationId.",
        );
    },
    "description",
  );
  return faults;
}

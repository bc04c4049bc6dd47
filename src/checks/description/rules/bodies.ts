import {
  type Description,
  type OperationEntry,
  type Response,
  modelOf,
  resolvedMap,
} from "../../../description";
import type { Fault } from "../fault";

/**
 * Finds bodies where HTTP allows none.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1
 */
export function checkBodies(
  description: Description,
  entries: OperationEntry[],
): Fault[] {
  return entries.flatMap(({ operation, method, pointer }) => {
    const faults: Fault[] = [];
    if (operation.requestBody && ["get", "head", "trace"].includes(method))
      faults.push({
        rule: "request-body-on-get",
        pointer: `${pointer}/requestBody`,
        message: `A ${method.toUpperCase()} request has no body.`,
        hint: "Use parameters, or another method.",
      });
    const responses = resolvedMap<Response>(
      modelOf(description),
      operation.responses,
    );
    for (const [status, { content = {} }] of Object.entries(responses)) {
      if (!["204", "205", "304"].includes(status)) continue;
      if (Object.keys(content).length === 0) continue;
      faults.push({
        rule: "response-body-on-no-content",
        pointer: `${pointer}/responses/${status}`,
        message: `A response ${status} has no body.`,
        hint: "Remove its content, or correct the status.",
      });
    }
    return faults;
  });
}

import {
  type Description,
  type OperationEntry,
  type Response,
  resolve,
} from "../../../description";
import type { Fault } from "../fault";

/**
 * Bodies where HTTP has none.
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
    for (const [status, node] of Object.entries(operation.responses ?? {})) {
      const { content = {} } = resolve<Response>(description, node);
      if (!["204", "205", "304"].includes(status)) continue;
      if (Object.keys(content).length === 0) continue;
      faults.push({
        rule: "response-body-on-no-content",
        pointer: `${pointer}/responses/${status}`,
        message: `A response ${status} has no body.`,
        hint: "Take its content out, or correct the status.",
      });
    }
    return faults;
  });
}

import type { Method } from "../../description/model/types";
import type { Target } from "../servers/servers";

const safe = new Set<Method>(["get", "head", "options", "trace"]);

/**
 * Whether to ask before sending: what is changed in the sandbox is changed back by a reset, what is
 * changed elsewhere is changed.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.2.1
 */
export function asksFirst(method: Method, { choice }: Target): boolean {
  return !safe.has(method) && choice.kind !== "sandbox";
}

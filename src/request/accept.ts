import { modelOf } from "../description/model/model";
import { resolvedMap } from "../description/model/reference/resolve";
import type { Description, Method } from "../description/model/types";

/** Returns the media types of an operation's successful responses, JSON first. */
export function responseTypes(
  description: Description,
  path: string,
  method: Method,
): string[] {
  const responses = resolvedMap(
    modelOf(description),
    description.paths?.[path]?.[method]?.responses,
  );
  const isSuccess = (status: string) => status.startsWith("2");
  const statuses = Object.keys(responses);
  const types = Object.entries(responses)
    .filter(
      ([status]) =>
        isSuccess(status) ||
        (status === "default" && !statuses.some(isSuccess)),
    )
    .flatMap(([, { content }]) => Object.keys(content ?? {}));
  return [...new Set(types)].sort(
    (a, b) => Number(b.includes("json")) - Number(a.includes("json")),
  );
}

/**
 * Returns the `Accept` header: the chosen media type, or all described ones, or any.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 */
export function acceptHeader(types: string[], chosen?: string): string {
  if (chosen !== undefined && types.includes(chosen)) return chosen;
  return types.length > 0 ? types.join(", ") : "*/*";
}

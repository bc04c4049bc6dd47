import { modelOf } from "../description/model/model";
import { resolvedMap } from "../description/model/reference/resolve";
import type { Description, Method } from "../description/model/types";

/**
 * The `Accept` header of an operation: the media types of its successful responses, JSON first, or
 * any where it describes no content.
 */
export function acceptOf(
  description: Description,
  path: string,
  method: Method,
): string {
  const responses = resolvedMap(
    modelOf(description),
    description.paths?.[path]?.[method]?.responses,
  );
  const types = Object.entries(responses)
    .filter(([status]) => status.startsWith("2") || status === "default")
    .flatMap(([, { content }]) => Object.keys(content ?? {}));
  const unique = [...new Set(types)].sort(
    (a, b) => Number(b.includes("json")) - Number(a.includes("json")),
  );
  return unique.length > 0 ? unique.join(", ") : "*/*";
}

import type { Description, Method } from "../description/model/types";

/**
 * The `Accept` header of an operation: the media types of its successful answers, JSON first. An
 * operation that describes no content takes anything.
 */
export function acceptOf(
  description: Description,
  path: string,
  method: Method,
): string {
  const responses = description.paths?.[path]?.[method]?.responses ?? {};
  const types = Object.entries(responses)
    .filter(([status]) => status.startsWith("2") || status === "default")
    .flatMap(([, response]) => {
      const found =
        "$ref" in response
          ? description.components?.responses?.[
              response.$ref.replace("#/components/responses/", "")
            ]
          : response;
      return found && "content" in found
        ? Object.keys(found.content ?? {})
        : [];
    });
  const unique = [...new Set(types)].sort(
    (a, b) => Number(b.includes("json")) - Number(a.includes("json")),
  );
  return unique.length > 0 ? unique.join(", ") : "*/*";
}

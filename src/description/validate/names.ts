import type { LoadDiagnostic, Unlocated } from "../diagnostic";
import type { OperationEntry } from "../model/operations";
import { toPointer } from "../model/reference/pointer";
import type { Description } from "../model/types";

/** Finds paths that do not start with a slash. */
export function pathNames({
  paths = {},
}: Description): Unlocated<LoadDiagnostic>[] {
  return Object.keys(paths)
    .filter((path) => !path.startsWith("/"))
    .map((path) => ({
      pointer: toPointer(["paths", path]),
      severity: "warning",
      message: `The path ${path} does not begin with a slash.`,
      hint: `Write /${path}: it follows the URL of the server.`,
    }));
}

/** @see https://spec.openapis.org/oas/v3.1.1.html#responses-object */
export function statusNames(
  operations: readonly OperationEntry[],
): Unlocated<LoadDiagnostic>[] {
  return operations.flatMap(({ operation, pointer }) =>
    Object.keys(operation.responses ?? {})
      .filter((status) => !/^([1-5]\d\d|[1-5]XX|default)$/.test(status))
      .map((status) => ({
        pointer: `${pointer}${toPointer(["responses", status])}`,
        severity: "warning" as const,
        message: `${status} is not a response status.`,
        hint: "Use a code such as 200, a range such as 4XX, or default.",
      })),
  );
}

/**
 * Finds operations without responses, which OpenAPI 3.0 requires. Reports only the first, with the
 * number of the others.
 */
export function missingResponses(
  { openapi }: Description,
  operations: readonly OperationEntry[],
): Unlocated<LoadDiagnostic>[] {
  if (!openapi.startsWith("3.0")) return [];
  const [first, ...others] = operations.filter(
    ({ operation }) => operation.responses === undefined,
  );
  if (!first) return [];
  const { pointer, method, path } = first;
  const more = others.length > 0 ? ` and ${String(others.length)} more` : "";
  return [
    {
      pointer,
      severity: "warning",
      message: `${method.toUpperCase()} ${path}${more} ${more ? "have" : "has"} no responses, which OpenAPI 3.0 requires.`,
      hint: "Describe at least the response to expect.",
    },
  ];
}

import { didYouMean } from "../../description/did-you-mean";
import type { Manifest } from "../../pages/generate/manifest";
import { ToolError } from "../tool-error";

type Operation = Manifest["operations"][number];
type Schema = Manifest["schemas"][number];

/**
 * Finds an operation.
 *
 * @param wanted its operationId, or its method and path: `GET /core/users/`, also as in a request,
 *   such as `GET https://auth.example.com/api/v3/core/users/42/`
 * @throws ToolError that suggests the most similar operation
 */
export function findOperation(
  { operations }: Pick<Manifest, "operations">,
  wanted: string,
): Operation {
  const name = wanted.trim().toLowerCase();
  const found = operations.find(
    ({ operationId, method, path }) =>
      operationId.toLowerCase() === name ||
      `${method} ${path}`.toLowerCase() === name.replace(/\s+/g, " "),
  );
  const requested = found ?? operationOfRequest(operations, wanted.trim());
  if (requested) return requested;
  const known = name.includes("/")
    ? operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    : operations.map(({ operationId }) => operationId);
  throw new ToolError(
    `There is no operation "${wanted}". ${didYouMean(wanted, known, "Find its operationId with the tool search.")}`,
  );
}

/** Finds the operation of a request line; paths without parameters come before those with some. */
function operationOfRequest(
  operations: readonly Operation[],
  line: string,
): Operation | undefined {
  const [, method = "", target = ""] = /^([a-z]+)\s+(\S+)$/i.exec(line) ?? [];
  const segments = segmentsOf(
    target.replace(/^https?:\/\/[^/]*/, "").replace(/[?#].*$/, ""),
  );
  const fitting = operations.filter((operation) => {
    const template = segmentsOf(operation.path);
    const own = segments.slice(-template.length);
    return (
      operation.method.toLowerCase() === method.toLowerCase() &&
      own.length === template.length &&
      template.every((part, at) => part.startsWith("{") || part === own[at])
    );
  });
  const [best] = fitting.sort((a, b) => literals(b) - literals(a));
  return best && literals(best) > 0 ? best : undefined;
}

function literals({ path }: Operation): number {
  return segmentsOf(path).filter((part) => !part.startsWith("{")).length;
}

function segmentsOf(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}

/**
 * Finds a schema by name, ignoring case.
 *
 * @throws ToolError that suggests the most similar schema
 */
export function findSchema(
  { schemas }: Pick<Manifest, "schemas">,
  wanted: string,
): Schema {
  const name = wanted.trim().toLowerCase();
  const found =
    schemas.find((schema) => schema.name === wanted.trim()) ??
    schemas.find((schema) => schema.name.toLowerCase() === name);
  if (found) return found;
  const known = schemas.map((schema) => schema.name);
  throw new ToolError(
    `There is no schema "${wanted}". ${didYouMean(wanted, known, "Find its name with the tool search.")}`,
  );
}

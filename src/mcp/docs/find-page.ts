import { didYouMean } from "../../description/did-you-mean";
import type { Manifest } from "../../pages/generate/manifest";
import { ToolError } from "../tool-error";

type Operation = Manifest["operations"][number];
type Schema = Manifest["schemas"][number];

/**
 * Finds an operation.
 *
 * @param wanted its operationId, or its method and path: `GET /core/users/`
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
  if (found) return found;
  const known = name.includes("/")
    ? operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    : operations.map(({ operationId }) => operationId);
  throw new ToolError(
    `There is no operation "${wanted}". ${didYouMean(wanted, known, "Find its operationId with the tool search.")}`,
  );
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

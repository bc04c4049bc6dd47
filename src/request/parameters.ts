import { modelOf } from "../description/model/model";
import { resolvedList } from "../description/model/reference/resolve";
import type {
  Description,
  Method,
  Parameter,
} from "../description/model/types";

/** Header parameters that OpenAPI ignores, because body, security and responses define them. */
const ignoredHeaders = new Set(["accept", "content-type", "authorization"]);

/** Returns the identity of a parameter in OpenAPI: its location and name. */
export const parameterKey = ({ in: location, name }: Parameter): string =>
  `${location}.${name}`;

/** Whether a credential is sent as a parameter that the operation describes as well. */
export const isSameParameter = (
  credential: { in: string; name: string },
  { in: place, name }: Parameter,
): boolean =>
  credential.in === place &&
  (place === "header"
    ? credential.name.toLowerCase() === name.toLowerCase()
    : credential.name === name);

/**
 * Returns an operation's parameters with references resolved, without the headers `Accept`,
 * `Content-Type` and `Authorization`.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#parameter-object
 */
export function operationParameters(
  description: Description,
  path: string,
  method: Method,
): Parameter[] {
  const parameters = resolvedList(
    modelOf(description),
    description.paths?.[path]?.[method]?.parameters,
  );
  return parameters.filter(
    ({ in: location, name }) =>
      location !== "header" || !ignoredHeaders.has(name.toLowerCase()),
  );
}

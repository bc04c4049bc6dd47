import { modelOf } from "../description/model/model";
import { resolvedList } from "../description/model/reference/resolve";
import type {
  Description,
  Method,
  Parameter,
} from "../description/model/types";

/** Header parameters that OpenAPI takes from elsewhere (body, security, responses). */
const ignoredHeaders = new Set(["accept", "content-type", "authorization"]);

/** The identity of a parameter: name and location, as OpenAPI defines it. */
export const parameterKey = ({ in: location, name }: Parameter): string =>
  `${location}.${name}`;

/**
 * The parameters of an operation of a normalized description, references followed; `Accept`,
 * `Content-Type` and `Authorization` left out.
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

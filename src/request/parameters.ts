import type {
  Description,
  Method,
  Parameter,
  Reference,
} from "../description/model/types";

/** Header parameters that OpenAPI takes from elsewhere (body, security, responses). */
const ignoredHeaders = new Set(["accept", "content-type", "authorization"]);

/** The identity of a parameter: name and location, as OpenAPI defines it. */
export const parameterKey = ({ in: location, name }: Parameter): string =>
  `${location}.${name}`;

/**
 * The parameters of an operation: the path item's, overridden by its own, references followed,
 * `Accept`, `Content-Type` and `Authorization` left out.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#parameter-object
 */
export function operationParameters(
  description: Description,
  path: string,
  method: Method,
): Parameter[] {
  const item = description.paths?.[path];
  const found = new Map<string, Parameter>();
  for (const entry of [
    ...(item?.parameters ?? []),
    ...(item?.[method]?.parameters ?? []),
  ]) {
    const parameter = follow(description, entry);
    if (
      parameter &&
      !(
        parameter.in === "header" &&
        ignoredHeaders.has(parameter.name.toLowerCase())
      )
    ) {
      found.set(parameterKey(parameter), parameter);
    }
  }
  return [...found.values()];
}

function follow(
  description: Description,
  entry: Parameter | Reference,
): Parameter | undefined {
  let current: Parameter | Reference | undefined = entry;
  for (let steps = 0; current && "$ref" in current && steps < 10; steps++) {
    const name: string = current.$ref.replace("#/components/parameters/", "");
    current = description.components?.parameters?.[name];
  }
  return current && "in" in current ? current : undefined;
}

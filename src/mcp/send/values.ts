import { didYouMean } from "../../description/did-you-mean";
import type {
  Description,
  Method,
  Parameter,
} from "../../description/model/types";
import { buildBody, bodyKind, operationBody } from "../../request/body";
import { isJson } from "../../request/mediaType";
import { parameterKey } from "../../request/parameters";
import type { ParameterValue } from "../../request/serialize";
import type { Body, ParameterValues } from "../../request/types";
import { ToolError } from "../tool-error";

/**
 * Returns parameter values by parameter key.
 *
 * @param given values by parameter name, or by location and name if two share a name: `query.id`
 * @throws ToolError if the operation has no such parameter
 */
export function valuesOf(
  parameters: readonly Parameter[],
  given: Readonly<Record<string, ParameterValue>>,
): ParameterValues {
  const names = parameters.map(({ name }) => name);
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const parameter =
        parameters.find((one) => parameterKey(one) === name) ??
        parameters.find((one) => one.name === name);
      if (parameter) return [parameterKey(parameter), value];
      throw new ToolError(
        `The operation has no parameter "${name}". ${didYouMean(name, names, `Its parameters: ${names.join(", ") || "none"}.`)}`,
      );
    }),
  );
}

/**
 * Builds the body of a request.
 *
 * @param value a JSON value, the text of another kind of body, or the fields of a form
 * @throws ToolError if the operation takes no body, or none that can be written as text
 */
export function bodyOf(
  description: Description,
  { path, method }: { path: string; method: Method },
  value: unknown,
): Body | undefined {
  if (value === undefined) return undefined;
  const { content = {} } = operationBody(description, path, method) ?? {};
  const types = Object.keys(content);
  const mediaType = types.find(isJson) ?? types[0];
  const media = mediaType === undefined ? undefined : content[mediaType];
  if (mediaType === undefined || media === undefined)
    throw new ToolError("The operation takes no body: leave it out.");
  switch (bodyKind(mediaType)) {
    case "json":
      return { kind: "text", mediaType, text: JSON.stringify(value) };
    case "text":
      return {
        kind: "text",
        mediaType,
        text: typeof value === "string" ? value : JSON.stringify(value),
      };
    case "fields":
      if (typeof value === "object" && value !== null && !Array.isArray(value))
        return buildBody(mediaType, media, {
          fields: value as Record<string, ParameterValue>,
        });
      throw new ToolError(
        `The body is a form (${mediaType}): give its fields as an object.`,
      );
    case "file":
      throw new ToolError(
        `The body is a file (${mediaType}), which this tool cannot send.`,
      );
  }
}

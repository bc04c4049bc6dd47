import type {
  Description,
  Parameter,
  RequestBody,
  SecurityScheme,
} from "../../description/model/types";
import { type BodyInput, bodyKind, formFields } from "../../request/body";
import { isSameParameter, parameterKey } from "../../request/parameters";
import type { Body, ParameterValues } from "../../request/types";
import type { BodyProblem } from "../editor/problems";

/** A violation of the description in the request. */
export interface RequestProblem {
  text: string;
  /** The key of the parameter. */
  parameter?: string;
  /** The line in the body. */
  line?: number;
}

export interface EnteredRequest {
  description: Description;
  parameters: Parameter[];
  values: ParameterValues;
  /** The security schemes whose credentials are sent. */
  schemes: readonly SecurityScheme[];
  body: RequestBody | undefined;
  mediaType: string;
  input: BodyInput;
  built: Body | undefined;
  /** The problems that the editor reports for a JSON body. */
  bodyProblems: BodyProblem[];
}

/**
 * Returns the ways in which a request violates the description. The reader may send it after
 * confirmation, for instance to see the API's response.
 */
export function requestProblems(request: EnteredRequest): RequestProblem[] {
  const { parameters, values, body, built, bodyProblems } = request;
  const missing = parameters
    .filter(
      (one) =>
        one.required &&
        values[parameterKey(one)] === undefined &&
        !request.schemes.some(
          (scheme) => scheme.type === "apiKey" && isSameParameter(scheme, one),
        ),
    )
    .map((one) => ({
      text: `The ${one.in} parameter "${one.name}" is required and has no value.`,
      parameter: parameterKey(one),
    }));
  if (!body) return missing;
  if (!built) {
    return body.required
      ? [...missing, { text: "A body is required, but it is empty." }]
      : missing;
  }
  return [
    ...missing,
    ...missingFields(request),
    ...bodyProblems.map(({ line, pointer, message }) => ({
      text: `Line ${line}${pointer === "" ? "" : `, ${pointer}`}: ${message}`,
      line,
    })),
  ];
}

function missingFields(request: EnteredRequest): RequestProblem[] {
  const { description, body, mediaType, input } = request;
  const media = body?.content[mediaType];
  if (!media || bodyKind(mediaType) !== "fields") return [];
  return formFields(description, media)
    .filter(({ name, isRequired }) => {
      return isRequired && input.fields?.[name] === undefined;
    })
    .map(({ name }) => ({
      text: `The field "${name}" of the body is required and has no value.`,
    }));
}

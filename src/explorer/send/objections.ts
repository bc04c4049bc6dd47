import type {
  Description,
  Parameter,
  RequestBody,
} from "../../description/model/types";
import { type BodyInput, bodyKind, formFields } from "../../request/body";
import { parameterKey } from "../../request/parameters";
import type { Body, ParameterValues } from "../../request/types";
import type { BodyProblem } from "../editor/problems";

/** Something that the description does not allow in the request on the screen. */
export interface Objection {
  text: string;
  /** The parameter it is about, by its key. */
  parameter?: string;
  /** The line of the body it is about. */
  line?: number;
}

export interface RequestOnScreen {
  description: Description;
  parameters: Parameter[];
  values: ParameterValues;
  body: RequestBody | undefined;
  mediaType: string;
  input: BodyInput;
  built: Body | undefined;
  /** What the editor finds in a JSON body. */
  bodyProblems: BodyProblem[];
}

/**
 * What to ask the reader about before sending. Errors are worth trying out, so nothing of this
 * keeps a request from being sent; it only is not sent by accident.
 */
export function objections(request: RequestOnScreen): Objection[] {
  const { parameters, values, body, built, bodyProblems } = request;
  const missing = parameters
    .filter((one) => one.required && values[parameterKey(one)] === undefined)
    .map((one) => ({
      text: `The ${one.in} parameter "${one.name}" is required and has no value.`,
      parameter: parameterKey(one),
    }));
  if (!body) return missing;
  if (!built) {
    return body.required
      ? [...missing, { text: "A body is required, and it is empty." }]
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

function missingFields(request: RequestOnScreen): Objection[] {
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

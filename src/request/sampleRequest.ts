import { merge } from "../description/model/merge/merge";
import { type Model, modelOf } from "../description/model/model";
import { ExactNumber } from "../description/model/numbers/exact";
import { mapJson } from "../description/model/numbers/map";
import { stringifyJson } from "../description/model/numbers/stringify";
import { isRecord } from "../description/model/record";
import type {
  AnySchema,
  Description,
  MediaType,
  Method,
  Server,
} from "../description/model/types";
import { acceptHeader, responseTypes } from "./accept";
import {
  type BodyInput,
  type FieldValue,
  bodyKind,
  buildBody,
  formFields,
  isBinary,
  operationBody,
  takesFiles,
} from "./body";
import { buildRequest } from "./build";
import { csvText } from "./bodies/csv";
import { formatOf } from "./bodies/format";
import { xmlText } from "./bodies/xml";
import { bodyExamples } from "./example";
import { parameterSample } from "./parameterSample";
import { isRange } from "./mediaType";
import { operationParameters, parameterKey } from "./parameters";
import { credentialPlaceholders } from "./placeholders";
import type { OperationContext } from "./samples";
import { serverUrl } from "./server";
import type { ParameterValue } from "./serialize";
import type { AuthParameter, Body, BuiltRequest } from "./types";

/** The origin of a server whose described URL is relative. */
const exampleOrigin = "https://example.com";

/** A request with the context that code in some languages needs. */
export interface SampleRequest {
  request: BuiltRequest;
  context: OperationContext;
}

export interface SampleOptions {
  /** Replaces the described server. */
  server?: string;
  /** Keeps `{name}` for path parameters. */
  keepsPath?: boolean;
}

/**
 * Returns an operation's sample request as its page shows it: with required parameters and the
 * first example of its body.
 *
 * @param authParameters placeholders for credentials
 * @returns undefined if no request can be built, because a sample cannot be part of the URL
 */
export function sampleRequest(
  description: Description,
  path: string,
  method: Method,
  authParameters: AuthParameter[],
  { server, keepsPath = false }: SampleOptions = {},
): SampleRequest | undefined {
  const model = modelOf(description);
  const parameters = operationParameters(description, path, method);
  const values = Object.fromEntries(
    parameters
      .filter((one) => one.required && !(keepsPath && one.in === "path"))
      .map((parameter) => {
        return [
          parameterKey(parameter),
          plain(parameterSample(model, parameter)),
        ];
      }),
  );
  try {
    const apiRoot =
      server ?? serverUrl(serverOf(description, path, method), exampleOrigin);
    const body = sampleBody(description, path, method);
    const request = buildRequest({
      ...{ server: apiRoot, path, method, parameters, values, authParameters },
      accept: acceptHeader(responseTypes(description, path, method)),
      ...(body && { body }),
      keepsMissing: keepsPath,
    });
    const placeholders = Object.values(credentialPlaceholders);
    return {
      request: { ...request, placeholders },
      context: { description, path, method, apiRoot, values },
    };
  } catch (error) {
    // The description's server, parameters or body cannot be serialized.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function serverOf(
  description: Description,
  path: string,
  method: Method,
): Server {
  const [server = { url: "/" }] =
    description.paths?.[path]?.[method]?.servers ?? description.servers ?? [];
  return server;
}

/** Returns the first example of the first media type. */
function sampleBody(
  description: Description,
  path: string,
  method: Method,
): Body | undefined {
  const content = operationBody(description, path, method)?.content ?? {};
  const [first] = Object.entries(content);
  if (!first) return undefined;
  const [mediaType, media] = first;
  const [example] = Object.values(bodyExamples(description, media));
  return buildBody(
    mediaType,
    media,
    sampleInput(description, mediaType, media, example),
  );
}

function sampleInput(
  description: Description,
  mediaType: string,
  media: MediaType,
  example: unknown,
): BodyInput {
  switch (bodyKind(mediaType)) {
    case "file":
      return { file: new File([], "FILE") };
    case "fields":
      return { fields: sampleFields(description, media, example) };
    case "json":
      return { text: jsonText(example) };
    case "text":
      return { text: bodyText(description, mediaType, media, example) };
  }
}

/** A value as text of its media type; YAML is JSON here, which it includes. */
function bodyText(
  description: Description,
  name: string,
  mediaType: MediaType,
  value: unknown,
): string {
  const format = formatOf(name);
  if (typeof value === "string" && (format !== "xml" || /^\s*</.test(value)))
    return value;
  const model = modelOf(description);
  switch (format) {
    case "xml":
      return xmlText(value, {
        ...{ model, name, mediaType, direction: "request" },
      });
    case "csv":
      return csvText(value, /tab-sep/i.test(name) ? "\t" : ",");
    case "json-lines":
      return [value]
        .flat()
        .map((one) => stringifyJson(one))
        .join("\n");
    default:
      return jsonText(value);
  }
}

/** Returns the form fields of an example; files are named after their fields. */
function sampleFields(
  description: Description,
  media: MediaType,
  example: unknown,
): Record<string, FieldValue> {
  const values = plain(example);
  const files = formFields(description, media).filter(
    ({ schema }) =>
      isBinary(description, schema) || takesFiles(description, schema),
  );
  return {
    ...(isRecord(values) ? values : {}),
    ...Object.fromEntries(
      files.map(({ name, schema }) => {
        const type = fileType(modelOf(description), media, name, schema);
        return [name, new File([], name.toUpperCase(), { type })];
      }),
    ),
  };
}

/** The first type that the encoding names, else that of the schema; nothing where neither tells. */
function fileType(
  model: Model,
  { encoding }: MediaType,
  name: string,
  schema: AnySchema,
): string {
  const [first = ""] = encoding?.[name]?.contentType?.split(",") ?? [];
  const file = merge(model, schema).schema;
  const { items = true } = file;
  const given =
    first.trim() ||
    file.contentMediaType ||
    merge(model, items).schema.contentMediaType;
  return given === undefined || isRange(given) ? "" : given;
}

/**
 * Formats a value as JSON, keeping the digits of numbers; text that looks like JSON is returned as
 * is.
 */
function jsonText(value: unknown): string {
  return typeof value === "string" && /^\s*[[{"]/.test(value)
    ? value
    : stringifyJson(value, 2);
}

/** Converts a value for URLs and forms, keeping the original digits of numbers. */
function plain(value: unknown): ParameterValue {
  const leaves = (leaf: unknown) =>
    leaf instanceof ExactNumber ? leaf.text : leaf;
  return mapJson(value, leaves, (key) => key) as ParameterValue;
}

import { merge } from "../description/model/merge/merge";
import { type Model, modelOf } from "../description/model/model";
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
  isWrittenPart,
  operationBody,
  takesFiles,
} from "./body";
import { buildRequest } from "./build";
import { bodyExamples, bodyExampleText } from "./example";
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
        const value = parameterSample(model, parameter) as ParameterValue;
        return [parameterKey(parameter), value];
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
    description.paths?.[path]?.[method]?.servers ??
    description.paths?.[path]?.servers ??
    description.servers ??
    [];
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
    case "text":
      return { text: bodyExampleText(description, mediaType, media, example) };
  }
}

/** Writes fields whose part has a media type other than JSON, such as XML, in that format. */
function writtenParts(
  description: Description,
  media: MediaType,
  values: Record<string, FieldValue>,
): Record<string, FieldValue> {
  const fields = formFields(description, media);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields.find((one) => one.name === name);
      const encoding = media.encoding?.[name];
      const { contentType } = encoding ?? {};
      const isWritten =
        field &&
        contentType !== undefined &&
        isWrittenPart(description, field.schema, encoding);
      return [
        name,
        isWritten
          ? bodyExampleText(description, contentType, field, value)
          : value,
      ];
    }),
  );
}

/** Returns the form fields of an example; files are named after their fields. */
function sampleFields(
  description: Description,
  media: MediaType,
  example: unknown,
): Record<string, FieldValue> {
  const files = formFields(description, media).filter(
    ({ schema }) =>
      isBinary(description, schema) || takesFiles(description, schema),
  );
  return {
    ...(isRecord(example)
      ? writtenParts(description, media, example as Record<string, FieldValue>)
      : {}),
    ...Object.fromEntries(
      files.map(({ name, schema }) => {
        const type = fileType(modelOf(description), media, name, schema);
        return [name, new File([], name.toUpperCase(), { type })];
      }),
    ),
  };
}

/**
 * Returns a file's media type: the encoding's first, or the schema's; empty if there is neither.
 */
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

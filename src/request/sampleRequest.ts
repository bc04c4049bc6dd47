import { examplesOf } from "../description/model/ask/examples";
import { merge } from "../description/model/merge/merge";
import { type Model, modelOf } from "../description/model/model";
import { isRecord } from "../description/model/record";
import type {
  Description,
  MediaType,
  Method,
  Parameter,
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
import { operationParameters, parameterKey } from "./parameters";
import { credentialPlaceholders } from "./placeholders";
import type { OperationContext } from "./samples";
import { serverUrl } from "./server";
import type { ParameterValue } from "./serialize";
import type { AuthParameter, Body, BuiltRequest } from "./types";

/** Where a server stands whose URL the description gives only from its path on. */
const exampleOrigin = "https://example.com";

/** A request, and what code in other languages needs to know of it. */
export interface SampleRequest {
  request: BuiltRequest;
  context: OperationContext;
}

export interface SampleOptions {
  /** In place of the described server. */
  server?: string;
  /** Leaves `{name}` where path parameters have their values. */
  keepsPath?: boolean;
}

/**
 * A request to an operation as its page shows it: required parameters and the first example of its body.
 *
 * @param authParameters what stands in for credentials
 * @returns nothing where no request can be written, because a sample cannot stand in the URL
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
        return [parameterKey(parameter), sampleValue(model, parameter)];
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
    // A server, parameter or body of the description that cannot be written down.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** An example of a parameter, or its name: a value that is made up would look like one that exists. */
function sampleValue(model: Model, parameter: Parameter): ParameterValue {
  const [own] = examplesOf(model, parameter);
  const { schema } = merge(model, parameter.schema ?? true);
  return (own?.value ??
    schema.example ??
    schema.examples?.[0] ??
    schema.const ??
    schema.enum?.[0] ??
    schema.default ??
    parameter.name.toUpperCase()) as ParameterValue;
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

/** The first example of the first media type. */
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

/** Fields whose part has a media type other than JSON, such as XML, are written in it. */
function writtenParts(
  description: Description,
  media: MediaType,
  values: Record<string, FieldValue>,
): Record<string, FieldValue> {
  const fields = formFields(description, media);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields.find((one) => one.name === name);
      const { contentType } = media.encoding?.[name] ?? {};
      const isWritten =
        field &&
        contentType !== undefined &&
        isWrittenPart(description, field.schema, media.encoding?.[name]);
      return [
        name,
        isWritten
          ? bodyExampleText(description, contentType, field, value)
          : value,
      ];
    }),
  );
}

/** Files stand by the names of their fields. */
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
      files.map(({ name }) => [name, new File([], name.toUpperCase())]),
    ),
  };
}

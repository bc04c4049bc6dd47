import { soleKind } from "../description/model/ask/kind";
import {
  type Property,
  propertiesOf,
} from "../description/model/ask/properties";
import { merge } from "../description/model/merge/merge";
import { type Model, modelOf } from "../description/model/model";
import { resolved } from "../description/model/reference/resolve";
import { stringifyJson } from "../description/model/numbers/stringify";
import { isNested } from "../description/model/record";
import type {
  AnySchema,
  Description,
  Encoding,
  MediaType,
  Method,
  RequestBody,
} from "../description/model/types";
import { headerText, withHeaders } from "./encodingHeaders";
import { formatOf } from "./bodies/format";
import { isJson, isRange } from "./mediaType";
import {
  formPairs,
  pairs,
  type ParameterValue,
  serialization,
  text,
} from "./serialize";
import type { Body, Part } from "./types";

/** The kind of input for a media type's body. */
export type BodyKind = "json" | "fields" | "text" | "file";

/** The value of a form field. */
export type FieldValue = ParameterValue | File | File[];

/** The reader's input for one media type. */
export interface BodyInput {
  text?: string;
  fields?: Record<string, FieldValue | undefined>;
  file?: File;
  /** The body's media type, if the description allows several. */
  mediaType?: string;
}

/** Returns an operation's request body, with its reference and those to part headers resolved. */
export function operationBody(
  description: Description,
  path: string,
  method: Method,
): RequestBody | undefined {
  const model = modelOf(description);
  const body = resolved(
    model,
    description.paths?.[path]?.[method]?.requestBody,
  );
  return body && withHeaders(model, body);
}

export function bodyKind(mediaType: string): BodyKind {
  if (isJson(mediaType)) return "json";
  const format = formatOf(mediaType) ?? "binary";
  if (format === "form" || format === "multipart") return "fields";
  return format === "binary" ? "file" : "text";
}

/** Returns the media type to send: for a range, the reader's choice or a common one. */
function concreteType(
  mediaType: string,
  { mediaType: given, file }: BodyInput,
): string {
  if (!isRange(mediaType)) return mediaType;
  if (given) return given;
  switch (bodyKind(mediaType)) {
    case "json":
      return "application/json";
    case "text":
      return "text/plain";
    default:
      return file?.type ? file.type : "application/octet-stream";
  }
}

/** Whether a property is binary content rather than text in a form. */
export function isBinary(description: Description, schema: AnySchema): boolean {
  const { format, contentMediaType, contentEncoding } = merge(
    modelOf(description),
    schema,
  ).schema;
  return (
    format === "binary" ||
    (contentMediaType !== undefined && contentEncoding === undefined)
  );
}

/** Whether a field accepts several files. */
export function takesFiles(
  description: Description,
  schema: AnySchema,
): boolean {
  const model = modelOf(description);
  return (
    soleKind(model, schema) === "array" &&
    isBinary(description, itemsOf(model, schema))
  );
}

/**
 * Whether a form field is entered as text of its part's media type: an object or a list of objects
 * in a format other than JSON, such as XML.
 */
export function isWrittenPart(
  description: Description,
  schema: AnySchema,
  { contentType, style, explode, allowReserved }: Encoding = {},
): boolean {
  if (contentType === undefined || isRange(contentType)) return false;
  if ((style ?? explode ?? allowReserved) !== undefined) return false;
  const model = modelOf(description);
  const kinds = [
    soleKind(model, schema),
    soleKind(model, itemsOf(model, schema)),
  ];
  return kinds.includes("object") && !isJson(contentType);
}

const itemsOf = (model: Model, schema: AnySchema): AnySchema =>
  merge(model, schema).schema.items ?? true;

/** Whether a form accepts fields that its schema does not name: explicitly, or because it names none. */
export function takesFurtherFields(
  description: Description,
  schema: AnySchema,
): boolean {
  const { properties = {}, additionalProperties } = merge(
    modelOf(description),
    schema,
  ).schema;
  return additionalProperties === undefined
    ? Object.keys(properties).length === 0
    : additionalProperties !== false;
}

/** Returns the fields of a form body, without read-only ones. */
export function formFields(
  description: Description,
  { schema = true }: MediaType,
): Property[] {
  return propertiesOf(modelOf(description), schema, "request");
}

/**
 * Builds the body to send; undefined if there is no input.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
export function buildBody(
  mediaType: string,
  media: MediaType,
  input: BodyInput,
): Body | undefined {
  const type = concreteType(mediaType, input);
  switch (bodyKind(mediaType)) {
    case "json":
      return input.text === undefined || input.text.trim() === ""
        ? undefined
        : { kind: "text", mediaType: type, text: input.text };
    case "text":
      return input.text
        ? { kind: "text", mediaType: type, text: input.text }
        : undefined;
    case "file":
      return input.file && { kind: "file", mediaType: type, file: input.file };
    case "fields":
      return /^multipart\//i.test(mediaType)
        ? multipart(mediaType, media, input)
        : urlencoded(mediaType, media, input);
  }
}

function entriesOf({ fields = {} }: BodyInput): [string, FieldValue][] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, FieldValue]],
  );
}

const isFiles = (value: FieldValue): value is File[] =>
  Array.isArray(value) && value.length > 0 && value[0] instanceof File;

function multipart(
  mediaType: string,
  media: MediaType,
  input: BodyInput,
): Body | undefined {
  const parts = entriesOf(input).flatMap(([name, value]) =>
    partsOf(name, value, media.encoding?.[name]),
  );
  if (parts.length === 0) return undefined;
  return isRange(mediaType) || /^multipart\/form-data\b/i.test(mediaType)
    ? { kind: "multipart", parts }
    : { kind: "multipart", mediaType, parts };
}

/**
 * Returns the parts of a field, one per array item. If a style is given, the value is serialized as
 * in a query but without percent-encoding; otherwise objects are JSON.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-multipart-media-types
 */
function partsOf(
  name: string,
  value: FieldValue,
  encoding: Encoding = {},
): Part[] {
  const { contentType: given, style, explode, allowReserved } = encoding;
  const headers = headerText(encoding);
  // A list or range of media types only limits the reader's choice.
  const mediaType = given && !isRange(given) ? given : undefined;
  const part = (item: string | File, fallback?: string): Part => {
    const type = mediaType ?? fallback;
    return {
      name,
      value: item,
      ...(type && { mediaType: type }),
      ...(headers.length > 0 && { headers }),
    };
  };
  if (value instanceof File) return [part(value)];
  if (isFiles(value)) return value.map((file) => part(file));
  if ((style ?? explode ?? allowReserved) !== undefined) {
    const how = serialization({ in: "query", ...encoding });
    return formPairs(name, value, how).map(([key, content]) => ({
      name: key,
      value: content,
      ...(headers.length > 0 && { headers }),
    }));
  }
  const items = Array.isArray(value) ? value : [value];
  const isJsonPart = mediaType !== undefined && isJson(mediaType);
  return items.map((item) =>
    part(
      isJsonPart ? jsonText(item) : text(item),
      isNested(item) ? "application/json" : undefined,
    ),
  );
}

/** Writes a value as JSON; text that looks like JSON is returned as is. */
function jsonText(value: ParameterValue): string {
  return typeof value === "string" && /^\s*[[{"]/.test(value)
    ? value
    : stringifyJson(value);
}

/**
 * Builds an `application/x-www-form-urlencoded` body.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-the-x-www-form-urlencoded-media-type
 */
function urlencoded(
  mediaType: string,
  media: MediaType,
  input: BodyInput,
): Body | undefined {
  const all = entriesOf(input).flatMap(([name, value]) => {
    if (value instanceof File || isFiles(value)) return [];
    const encoding = media.encoding?.[name];
    const { contentType, style, explode, allowReserved } = encoding ?? {};
    const how = serialization({ in: "query", ...encoding });
    // Without any of these, the content type decides; for objects the default is JSON.
    const isStyled = (style ?? explode ?? allowReserved) !== undefined;
    const isObject = isNested(value) && !Array.isArray(value);
    const travelsAsJson =
      isObject || (contentType !== undefined && isJson(contentType));
    return travelsAsJson && !isStyled
      ? pairs(name, stringifyJson(value), how)
      : pairs(name, value, how);
  });
  const joined = all.map(([name, value]) => `${name}=${value}`).join("&");
  return joined === "" ? undefined : { kind: "text", mediaType, text: joined };
}

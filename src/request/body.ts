import { soleKind } from "../description/model/ask/kind";
import {
  type Property,
  propertiesOf,
} from "../description/model/ask/properties";
import { merge } from "../description/model/merge/merge";
import { modelOf } from "../description/model/model";
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
import { headerText } from "./encodingHeaders";
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
  /** The file's media type, if the description does not specify one. */
  fileType?: string;
}

/** Returns an operation's request body, with its reference resolved. */
export function operationBody(
  description: Description,
  path: string,
  method: Method,
): RequestBody | undefined {
  return resolved(
    modelOf(description),
    description.paths?.[path]?.[method]?.requestBody,
  );
}

export function bodyKind(mediaType: string): BodyKind {
  if (/^(multipart\/|application\/x-www-form-urlencoded)/i.test(mediaType)) {
    return "fields";
  }
  if (isJson(mediaType)) return "json";
  return /^text\/|[/+](xml|yaml|javascript|(x-)?ndjson|json(l|lines|-lines|-seq))\b/i.test(
    mediaType,
  )
    ? "text"
    : "file";
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
  const { items = true } = merge(model, schema).schema;
  return soleKind(model, schema) === "array" && isBinary(description, items);
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
  switch (bodyKind(mediaType)) {
    case "json":
    case "text":
      return input.text === undefined || input.text.trim() === ""
        ? undefined
        : { kind: "text", mediaType, text: input.text };
    case "file":
      return (
        input.file && {
          kind: "file",
          mediaType: isRange(mediaType) ? fileType(input) : mediaType,
          file: input.file,
        }
      );
    case "fields":
      return /^multipart\//i.test(mediaType)
        ? multipart(media, input)
        : urlencoded(mediaType, media, input);
  }
}

/** Returns a file's media type: the reader's, or else the browser's guess. */
const fileType = ({ fileType: given, file }: BodyInput): string =>
  [given, file?.type].find((one) => one) ?? "application/octet-stream";

function entriesOf({ fields = {} }: BodyInput): [string, FieldValue][] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, FieldValue]],
  );
}

const isFiles = (value: FieldValue): value is File[] =>
  Array.isArray(value) && value.length > 0 && value[0] instanceof File;

function multipart(media: MediaType, input: BodyInput): Body | undefined {
  const parts = entriesOf(input).flatMap(([name, value]) =>
    partsOf(name, value, media.encoding?.[name]),
  );
  return parts.length > 0 ? { kind: "multipart", parts } : undefined;
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
    }));
  }
  const items = Array.isArray(value) ? value : [value];
  return items.map((item) =>
    part(text(item), isNested(item) ? "application/json" : undefined),
  );
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
      contentType === undefined ? isObject : isJson(contentType);
    return travelsAsJson && !isStyled
      ? pairs(name, stringifyJson(value), how)
      : pairs(name, value, how);
  });
  const joined = all.map(([name, value]) => `${name}=${value}`).join("&");
  return joined === "" ? undefined : { kind: "text", mediaType, text: joined };
}

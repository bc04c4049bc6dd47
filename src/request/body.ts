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

/** How the body of a media type is entered. */
export type BodyKind = "json" | "fields" | "text" | "file";

/** What a field of a form body can hold. */
export type FieldValue = ParameterValue | File | File[];

/** What was entered for one media type. */
export interface BodyInput {
  text?: string;
  fields?: Record<string, FieldValue | undefined>;
  file?: File;
  /** The media type of the file, where the description leaves it open. */
  fileType?: string;
}

/** The request body of an operation, reference followed. */
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

/** Whether a property is content of its own rather than text in a form. */
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

/** Whether a field takes several files. */
export function takesFiles(
  description: Description,
  schema: AnySchema,
): boolean {
  const model = modelOf(description);
  const { items = true } = merge(model, schema).schema;
  return soleKind(model, schema) === "array" && isBinary(description, items);
}

/** The fields of a form body, those left out that are read-only. */
export function formFields(
  description: Description,
  { schema = true }: MediaType,
): Property[] {
  return propertiesOf(modelOf(description), schema, "request");
}

/**
 * The body as it will be sent; nothing when nothing was entered.
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

/** The media type of a file: the one that the reader gave, else the one that the browser found. */
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
 * The parts of one field: one for each item of a list. A style that is given writes the value as in
 * a query, but for percent-encoding; else objects are JSON.
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
  // A list or range only limits what the reader may choose.
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
    // Without any of these the content type decides, which for objects is JSON by default.
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

import type {
  Description,
  MediaType,
  Method,
  RequestBody,
  Schema,
} from "../description/model/types";
import { resolveSchema, typeOf } from "./schema";
import { pairs, type ParameterValue, serialization, text } from "./serialize";
import type { Body, Part } from "./types";

/** How the body of a media type is entered. */
export type BodyKind = "json" | "fields" | "text" | "file";

/** What a field of a form body can hold. */
export type FieldValue = ParameterValue | File | File[];

/** The reader's input for one media type. */
export interface BodyInput {
  text?: string;
  fields?: Record<string, FieldValue | undefined>;
  file?: File;
}

/** The request body of an operation, reference followed. */
export function operationBody(
  description: Description,
  path: string,
  method: Method,
): RequestBody | undefined {
  const body = description.paths?.[path]?.[method]?.requestBody;
  if (!body || !("$ref" in body)) return body;
  const found =
    description.components?.requestBodies?.[
      body.$ref.replace("#/components/requestBodies/", "")
    ];
  return found && "content" in found ? found : undefined;
}

export function bodyKind(mediaType: string): BodyKind {
  if (/^(multipart\/|application\/x-www-form-urlencoded)/i.test(mediaType)) {
    return "fields";
  }
  if (/^[^/]+\/([^;]+\+)?json\b/i.test(mediaType)) return "json";
  return /^text\/|[/+](xml|yaml|javascript|x-ndjson)\b/i.test(mediaType)
    ? "text"
    : "file";
}

/** Whether a property is content of its own rather than text in a form. */
export function isBinary(schema: Schema): boolean {
  return (
    schema.format === "binary" ||
    (schema.contentMediaType !== undefined &&
      schema.contentEncoding === undefined)
  );
}

/** The fields of a form body: name to schema, read-only ones left out. */
export function formFields(
  description: Description,
  media: MediaType,
): Record<string, Schema> {
  const { properties = {} } = resolveSchema(description, media.schema);
  return Object.fromEntries(
    Object.entries(properties)
      .map(
        ([name, schema]) => [name, resolveSchema(description, schema)] as const,
      )
      .filter(([, schema]) => !schema.readOnly),
  );
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
      return input.file && { kind: "file", mediaType, file: input.file };
    case "fields":
      return /^multipart\//i.test(mediaType)
        ? multipart(media, input)
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

function multipart(media: MediaType, input: BodyInput): Body | undefined {
  const parts = entriesOf(input).flatMap(([name, value]): Part[] => {
    const given = media.encoding?.[name]?.contentType;
    // A list or wildcard only limits what the reader may choose.
    const mediaType = given && !/[,*]/.test(given) ? given : undefined;
    const part = (item: string | File, fallback?: string): Part => {
      const type = mediaType ?? fallback;
      return { name, value: item, ...(type && { mediaType: type }) };
    };
    if (value instanceof File) return [part(value)];
    if (isFiles(value)) return value.map((file) => part(file));
    if (Array.isArray(value)) {
      return value.map((item) =>
        typeof item === "object" && item !== null
          ? part(text(item), "application/json")
          : part(text(item)),
      );
    }
    return typeof value === "object" && value !== null
      ? [part(text(value), "application/json")]
      : [part(text(value))];
  });
  return parts.length > 0 ? { kind: "multipart", parts } : undefined;
}

function urlencoded(
  mediaType: string,
  media: MediaType,
  input: BodyInput,
): Body | undefined {
  const all = entriesOf(input).flatMap(([name, value]) => {
    if (value instanceof File || isFiles(value)) return [];
    const encoding = media.encoding?.[name];
    return pairs(name, value, serialization({ in: "query", ...encoding }));
  });
  const joined = all.map(([name, value]) => `${name}=${value}`).join("&");
  return joined === "" ? undefined : { kind: "text", mediaType, text: joined };
}

/** Whether a field takes several files. */
export const takesFiles = (description: Description, schema: Schema): boolean =>
  typeOf(schema) === "array" &&
  isBinary(resolveSchema(description, schema.items));

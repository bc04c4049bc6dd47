import { examplesOf } from "../description/model/ask/examples";
import { merge } from "../description/model/merge/merge";
import type { Model } from "../description/model/model";
import { resolvedMap } from "../description/model/reference/resolve";
import type {
  Encoding,
  Header,
  MediaType,
  RequestBody,
} from "../description/model/types";
import { headerValue, type ParameterValue, serialization } from "./serialize";

/**
 * Returns a request body with the part headers of its encodings resolved. Each gets the value to
 * send as its `example`: the description's constant, default or example.
 */
export function withHeaders(model: Model, body: RequestBody): RequestBody {
  const hasHeaders = Object.values(body.content).some(({ encoding = {} }) =>
    Object.values(encoding).some(({ headers }) => headers !== undefined),
  );
  if (!hasHeaders) return body;
  const content = Object.entries(body.content).map(
    ([mediaType, media]): [string, MediaType] => [
      mediaType,
      { ...media, encoding: mapEncodings(model, media.encoding ?? {}) },
    ],
  );
  return { ...body, content: Object.fromEntries(content) };
}

function mapEncodings(
  model: Model,
  encodings: Record<string, Encoding>,
): Record<string, Encoding> {
  return Object.fromEntries(
    Object.entries(encodings).map(([name, encoding]) => [
      name,
      encoding.headers
        ? { ...encoding, headers: valued(model, encoding.headers) }
        : encoding,
    ]),
  );
}

function valued(
  model: Model,
  headers: NonNullable<Encoding["headers"]>,
): Record<string, Header> {
  return Object.fromEntries(
    Object.entries(resolvedMap(model, headers)).map(([name, header]) => {
      const { schema } = merge(model, header.schema ?? true);
      const [own] = examplesOf(model, header);
      const value =
        schema.const ??
        schema.default ??
        own?.value ??
        schema.example ??
        schema.examples?.[0] ??
        schema.enum?.[0];
      return [name, { ...header, example: value }];
    }),
  );
}

/**
 * Returns the part headers for which an encoding has a constant, a default or an example.
 * `Content-Type` is excluded; it comes from the encoding's `contentType`.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
export function headerText({ headers = {} }: Encoding): [string, string][] {
  return Object.entries(headers).flatMap(([name, header]) => {
    if ("$ref" in header || name.toLowerCase() === "content-type") return [];
    const { schema } = header;
    const fixed =
      typeof schema === "object" ? (schema.const ?? schema.default) : undefined;
    const value = fixed ?? header.example;
    if (value === undefined || value === null) return [];
    const how = serialization({ in: "header", ...header });
    return [[name, headerValue(value as ParameterValue, how)]];
  });
}

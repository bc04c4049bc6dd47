import { stringifyJson } from "../description/model/numbers/stringify";
import type { Method, Parameter } from "../description/model/types";
import { isNested } from "../description/model/record";
import { isSameParameter, parameterKey } from "./parameters";
import { isJson } from "./mediaType";
import { encode } from "./percent";
import {
  headerValue,
  pairs,
  type ParameterValue,
  segment,
  serialization,
  text,
} from "./serialize";
import type {
  Body,
  BuiltRequest,
  ParameterValues,
  AuthParameter,
} from "./types";

export interface RequestInput {
  /** Absolute base URL, from `serverUrl`. */
  server: string;
  path: string;
  method: Method;
  parameters: Parameter[];
  values: ParameterValues;
  /** The Accept header. */
  accept?: string;
  body?: Body;
  /** Keep `{name}` for path parameters without a value instead of failing, for code samples. */
  keepsMissing?: boolean;
  /** Parameters added by credentials. */
  authParameters?: AuthParameter[];
}

/** A parameter value with which no request can be built. */
export class ParameterError extends Error {
  override name = "ParameterError";
  constructor(
    readonly key: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Builds the request that is sent, shown as code and exported. Parameters outside the path without
 * a value are omitted, even required ones: whether to send the request anyway is up to the reader.
 *
 * @throws ParameterError if a path parameter has no value or a value cannot be part of a URL.
 */
export function buildRequest(input: RequestInput): BuiltRequest {
  const query: string[] = [];
  const headers: [string, string][] = [];
  const cookies: [string, string][] = [];
  if (input.accept) headers.push(["Accept", input.accept]);

  for (const parameter of input.parameters) {
    if (parameter.in === "path") continue;
    if (input.authParameters?.some((one) => isSameParameter(one, parameter)))
      continue;
    const value = valueOf(parameter, input.values);
    if (value === undefined) continue;
    const how = serialization(parameter);
    if (parameter.in === "header") {
      headers.push([parameter.name, headerValue(value, how)]);
      continue;
    }
    if (parameter.in === "querystring") {
      query.push(queryString(value));
      continue;
    }
    for (const [name, content] of pairs(parameter.name, value, how)) {
      if (parameter.in === "query") query.push(`${name}=${content}`);
      else cookies.push([name, content]);
    }
  }
  for (const one of input.authParameters ?? []) {
    if (one.in === "header") {
      headers.push([one.name, one.value]);
    } else if (one.in === "cookie") {
      cookies.push([one.name, one.value]);
    } else {
      query.push(`${encode(one.name)}=${encode(one.value)}`);
    }
  }
  // The boundary of a multipart body, which is part of this header, is chosen when sending.
  if (input.body && input.body.kind !== "multipart") {
    headers.push(["Content-Type", input.body.mediaType]);
  }

  const url =
    input.server.replace(/\/$/, "") +
    expandPath(input) +
    (query.length > 0 ? `?${query.join("&")}` : "");
  return {
    method: input.method.toUpperCase(),
    url,
    headers,
    cookies,
    ...(input.body && { body: input.body }),
  };
}

function valueOf(
  parameter: Parameter,
  values: ParameterValues,
): ParameterValue | undefined {
  const value = values[parameterKey(parameter)];
  const [mediaType] = Object.keys(parameter.content ?? {});
  // A parameter with `content` instead of `schema` is serialized in that media type.
  if (value === undefined || mediaType === undefined) return value;
  if (isJson(mediaType)) return stringifyJson(value);
  if (parameter.in === "querystring") return value;
  return /^application\/x-www-form-urlencoded\b/i.test(mediaType) &&
    isNested(value)
    ? queryString(value)
    : text(value);
}

/** Percent-encodes characters that are not allowed in a URL, outside the path's parameters. */
function ascii(path: string): string {
  return path
    .split(/(\{[^}]+\})/)
    .map((piece, index) =>
      index % 2 === 1 ? piece : piece.replace(/[^\x21-\x7e]+/g, encode),
    )
    .join("");
}

/**
 * Serializes a parameter that is the whole query: an object as form fields, any other value encoded
 * as is.
 *
 * @see https://spec.openapis.org/oas/v3.2.0.html#parameter-locations
 */
function queryString(value: ParameterValue): string {
  const how = { style: "form", explode: true, allowReserved: false } as const;
  return typeof value === "object"
    ? pairs("", value, how)
        .map(([name, content]) => `${name}=${content}`)
        .join("&")
    : encode(String(value));
}

function expandPath(input: RequestInput): string {
  const { path, parameters, values, keepsMissing } = input;
  const written = ascii(path);
  const expanded = written.replace(/\{([^}]+)\}/g, (whole, name: string) => {
    const parameter = parameters.find(
      (one) => one.in === "path" && one.name === name,
    );
    if (!parameter) return whole;
    const value = valueOf(parameter, values);
    if (value === undefined || value === "") {
      if (keepsMissing) return whole;
      throw new ParameterError(
        parameterKey(parameter),
        `The path parameter "${name}" is required: give it a value.`,
      );
    }
    return segment(name, value, serialization(parameter));
  });
  // URL parsers resolve such segments, even percent-encoded, which would change the path.
  const dots = expanded.split("/").find((one) => /^\.{1,2}$/.test(one));
  if (dots) {
    throw new ParameterError(
      "path",
      `"${dots}" cannot be the whole of a path parameter: URLs treat it as a relative path segment.`,
    );
  }
  return expanded;
}

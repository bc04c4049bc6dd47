import type { ExactNumber } from "../description/model/numbers/exact";
import { stringifyJson } from "../description/model/numbers/stringify";
import { isRecord } from "../description/model/record";
import type { Parameter, ParameterStyle } from "../description/model/types";
import { encode, encodeReserved } from "./percent";

export type Primitive = string | number | ExactNumber | boolean | null;
/**
 * The value of a parameter. OpenAPI defines no serialization for deeper nesting except in
 * `content`.
 */
export type ParameterValue =
  Primitive | ParameterValue[] | { [property: string]: ParameterValue };

export type Pair = readonly [name: string, value: string];

/** How a parameter is serialized, with OpenAPI's defaults applied. */
export interface Serialization {
  style: ParameterStyle;
  explode: boolean;
  allowReserved: boolean;
}

/**
 * Returns a parameter's style and explode, with the defaults of its location.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#fixed-fields-for-use-with-schema
 */
export function serialization(
  parameter: Pick<Parameter, "in" | "style" | "explode" | "allowReserved">,
): Serialization {
  const style =
    parameter.style ??
    (parameter.in === "query" || parameter.in === "cookie" ? "form" : "simple");
  return {
    style,
    explode: parameter.explode ?? (style === "form" || style === "cookie"),
    allowReserved: parameter.allowReserved ?? false,
  };
}

/** Formats a value inside a parameter, before encoding; nested values are JSON. */
export function text(value: ParameterValue): string {
  return typeof value === "object" && value !== null
    ? stringifyJson(value)
    : String(value);
}

/** Formats an object that is not exploded: `name,value,name,value`. */
const flat = (value: Record<string, ParameterValue>) =>
  Object.entries(value).flatMap(([name, item]) => [name, text(item)]);

/**
 * Returns the pairs of a query or cookie parameter, with percent-encoded names and values.
 *
 * Delimiters of the style (`,` of `form`) are not encoded, except space and pipe, which are not
 * allowed in a query: they are written as `%20` and `%7C`, as in the specification's examples.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#style-examples
 */
export function pairs(
  name: string,
  value: ParameterValue,
  how: Serialization,
): Pair[] {
  // The style `cookie` is like `form` but, as in RFC 6265, without encoding.
  if (how.style === "cookie") return formPairs(name, value, how);
  const write = how.allowReserved ? encodeReserved : encode;
  return pairsWith(name, value, how, { key: encode, write });
}

/** Returns the pairs for a multipart form's fields, which are not percent-encoded. */
export function formPairs(
  name: string,
  value: ParameterValue,
  how: Serialization,
): Pair[] {
  const plain = (text: string) => text;
  return pairsWith(name, value, how, { key: plain, write: plain });
}

interface Writer {
  key: (name: string) => string;
  write: (value: string) => string;
}

function pairsWith(
  name: string,
  value: ParameterValue,
  { style, explode }: Serialization,
  writer: Writer,
): Pair[] {
  const { write } = writer;
  const key = writer.key(name);
  const delimiter = writer.key(delimiterOf(style));
  const join = (items: string[]): Pair[] => [
    [key, items.map(write).join(delimiter === "%2C" ? "," : delimiter)],
  ];
  if (style === "deepObject" && isRecord(value)) {
    return deep(key, value, writer);
  }
  if (Array.isArray(value)) {
    if (explode) return value.map((item) => [key, write(text(item))]);
    return value.length === 0 ? [] : join(value.map(text));
  }
  if (isRecord(value)) {
    if (explode) {
      return Object.entries(value).map(([property, item]) => [
        writer.key(property),
        write(text(item)),
      ]);
    }
    const items = flat(value);
    return items.length === 0 ? [] : join(items);
  }
  return [[key, write(text(value))]];
}

function delimiterOf(style: ParameterStyle): string {
  if (style === "spaceDelimited") return " ";
  return style === "pipeDelimited" ? "|" : ",";
}

/** OpenAPI does not define nesting; servers commonly accept additional brackets. */
function deep(
  key: string,
  value: Record<string, ParameterValue>,
  writer: Writer,
): Pair[] {
  return Object.entries(value).flatMap(([property, item]): Pair[] => {
    const inner =
      key + writer.key("[") + writer.key(property) + writer.key("]");
    if (isRecord(item)) return deep(inner, item, writer);
    return Array.isArray(item)
      ? item.map((each) => [inner, writer.write(text(each))] as const)
      : [[inner, writer.write(text(item))]];
  });
}

/**
 * Serializes a path parameter, percent-encoded and with its style's prefix.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#style-examples
 */
export function segment(
  name: string,
  value: ParameterValue,
  { style, explode }: Serialization,
): string {
  if (style === "matrix") return matrix(encode(name), value, explode);
  if (style === "label") {
    return `.${items(value, explode, encode).join(explode ? "." : ",")}`;
  }
  return items(value, explode, encode).join(",");
}

/** Serializes a header parameter (style `simple`), which is not percent-encoded. */
export function headerValue(
  value: ParameterValue,
  { explode }: Serialization,
): string {
  return items(value, explode, (item) => item).join(",");
}

function items(
  value: ParameterValue,
  explode: boolean,
  write: (value: string) => string,
): string[] {
  if (Array.isArray(value)) return value.map((item) => write(text(item)));
  if (!isRecord(value)) return [write(text(value))];
  return explode
    ? Object.entries(value).map(
        ([property, item]) => `${write(property)}=${write(text(item))}`,
      )
    : flat(value).map(write);
}

/** Serializes RFC 6570 path-style parameters, in which a name with an empty value has no `=`. */
function matrix(key: string, value: ParameterValue, explode: boolean): string {
  const pair = (name: string, content: string) =>
    content === "" ? `;${name}` : `;${name}=${content}`;
  if (explode && Array.isArray(value)) {
    return value.map((item) => pair(key, encode(text(item)))).join("");
  }
  if (explode && isRecord(value)) {
    return Object.entries(value)
      .map(([property, item]) => pair(encode(property), encode(text(item))))
      .join("");
  }
  return pair(key, items(value, false, encode).join(","));
}

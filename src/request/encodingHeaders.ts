import type { Encoding } from "../description/model/types";

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
    const value =
      typeof schema === "object"
        ? (schema.const ?? schema.default ?? header.example)
        : header.example;
    return typeof value === "string" || typeof value === "number"
      ? [[name, String(value)]]
      : [];
  });
}

import { stringifyJson } from "../../description/model/numbers/stringify";

/** Writes a value as JSON; text that is already JSON remains unchanged. */
export function jsonText(value: unknown): string {
  const isJson = typeof value === "string" && /^\s*[[{"]/.test(value);
  return isJson ? value : stringifyJson(value, 2);
}

/**
 * Writes one line of JSON per item.
 *
 * @param mark starts each line: a record separator in `application/json-seq` (RFC 7464)
 */
export function jsonLines(value: unknown, mark = ""): string {
  return [value]
    .flat()
    .map((one) => mark + stringifyJson(one))
    .join("\n");
}

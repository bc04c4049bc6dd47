import { stringifyJson } from "../../description/model/numbers/stringify";
import { isRecord } from "../../description/model/record";

/**
 * Writes rows of values, preceded by a row of property names if the items are objects.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function csvText(value: unknown, separator = ","): string {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  const names = [
    ...new Set(items.filter(isRecord).flatMap((item) => Object.keys(item))),
  ];
  const rows = items.map((item) =>
    isRecord(item) ? names.map((name) => item[name]) : [item].flat(),
  );
  return [...(names.length > 0 ? [names] : []), ...rows]
    .map((row) => row.map((cell) => quoted(cell, separator)).join(separator))
    .join("\n");
}

function quoted(value: unknown, separator: string): string {
  const text = scalarText(value);
  return text.includes(separator) || /["\r\n]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** Writes a value as text: null as an empty string, objects and lists as JSON. */
export function scalarText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : stringifyJson(value);
}

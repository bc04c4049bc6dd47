import { csvText } from "./csv";
import type { Carrier } from "./carrier";
import { formatOf } from "./format";
import { jsonLines, jsonText } from "./json";
import { xmlText } from "./xml";

/**
 * Writes a value as the text of a body in the format of its media type; given text is not converted
 * again. YAML bodies are written as JSON, which is a subset of it.
 */
export function bodyText(value: unknown, carrier: Carrier): string {
  const { name } = carrier;
  const format = formatOf(name);
  if (format === "json") return jsonText(value);
  if (typeof value === "string")
    return format === "xml" && !value.trimStart().startsWith("<")
      ? xmlText(value, carrier)
      : value;
  switch (format) {
    case "json-lines":
      return jsonLines(value, /json-seq\b/i.test(name) ? "\x1e" : "");
    case "xml":
      return xmlText(value, carrier);
    case "csv":
      return csvText(value, /tab-sep/i.test(name) ? "\t" : ",");
    default:
      return jsonText(value);
  }
}

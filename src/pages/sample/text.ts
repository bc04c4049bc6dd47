import { stringifyYaml } from "../../description";
import { merge, stringifyJson, typeOf } from "../../description/model";
import { isRecord } from "../../description/model/record";
import type { Carrier } from "../../request/bodies/carrier";
import { csvText } from "../../request/bodies/csv";
import { formText } from "./form";
import { type Format, formatOf } from "../../request/bodies/format";
import { multipartText } from "./multipart";
import { jsonLines, jsonText } from "../../request/bodies/json";
import { xmlText } from "../../request/bodies/xml";

/** A sample as sent. */
export interface SampleText {
  text: string;
  language: string;
}

/** Writes a value in the format of its media type; given text is not converted again. */
export function sampleText(value: unknown, carrier: Carrier): SampleText {
  const format = bodyFormat(carrier);
  const isWritten = typeof value === "string";
  switch (format) {
    case "json":
      return { text: jsonText(value), language: "json" };
    case "json-lines":
      return { text: isWritten ? value : jsonLines(value), language: "json" };
    case "xml":
      return {
        text: isWritten && isXml(value) ? value : xmlText(value, carrier),
        language: "xml",
      };
    case "binary":
      return { text: isWritten ? value : jsonText(value), language: "text" };
    default:
      return {
        text: isWritten ? value : writers[format](value, carrier),
        language: format === "text" && !isWritten ? "json" : format,
      };
  }
}

type Written = Exclude<Format, "json" | "json-lines" | "xml" | "binary">;

const writers: Record<Written, (value: unknown, carrier: Carrier) => string> = {
  csv: (value, { name }) => csvText(value, /tab-sep/i.test(name) ? "\t" : ","),
  events: (value) => [value].flat().map(event).join("\n"),
  form: formText,
  multipart: multipartText,
  text: jsonText,
  yaml: (value) => stringifyYaml(value).trimEnd(),
};

/**
 * Returns the format of a body. A binary schema takes precedence over the media type; if neither is
 * known, strings are text and everything else is JSON.
 */
export function bodyFormat({ model, name, mediaType }: Carrier): Format {
  const { schema } = mediaType;
  const known = formatOf(name);
  const kinds = schema === undefined ? [] : typeOf(model, schema).kinds;
  const isText =
    kinds.length > 0 && kinds.every(({ kind }) => kind === "string");
  if (isText && schema !== undefined && known !== "multipart") {
    const { format } = merge(model, schema).schema;
    if (format === "binary") return "binary";
  }
  if (
    known === "binary" &&
    kinds.some(({ kind }) => kind === "object" || kind === "array")
  )
    return "json";
  return known ?? (isText ? "text" : schema === undefined ? "binary" : "json");
}

/** Returns whether a body is binary data that cannot be shown. */
export function isBinaryBody(carrier: Carrier): boolean {
  return bodyFormat(carrier) === "binary";
}

/**
 * Writes a server-sent event: the value's fields if it is an event, otherwise the value as its
 * data.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 * @see https://spec.openapis.org/oas/v3.2.0.html#special-considerations-for-server-sent-events
 */
function event(value: unknown): string {
  const isEvent =
    isRecord(value) &&
    "data" in value &&
    Object.keys(value).every((key) => eventFields.has(key));
  const fields = isEvent ? Object.entries(value) : [["data", value] as const];
  return fields.map(([name, one]) => eventField(name, one)).join("");
}

const eventFields = new Set(["data", "event", "id", "retry"]);

function eventField(name: string, value: unknown): string {
  const text = typeof value === "string" ? value : stringifyJson(value);
  return text
    .split("\n")
    .map((line) => `${name}: ${line}\n`)
    .join("");
}

function isXml(text: string): boolean {
  return text.trimStart().startsWith("<");
}

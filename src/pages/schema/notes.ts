import type { ExternalDocs, Schema } from "../../description";
import { type Children, type Jsx, element, text } from "../jsx";
import { markdown } from "../markdown/jsx";
import { safeUrl } from "../markdown/url";
import { isPlain } from "./inside";
import { isNullable } from "./names";
import { qualifierMessage } from "./qualifier";

/** What a schema with an inside says of itself: its limits and fixed values. */
export function limitNotes(schema: Schema): Jsx[] {
  return [
    ...markdown(qualifierMessage({ ...schema, items: undefined })),
    ...value("Constant value", schema.const),
    ...value("Default value", schema.default),
    ...value("Example", schema.example),
    ...externalDocs(schema.externalDocs),
  ];
}

/** The same for one that is no property, so that no line tells its text and whether it may be null. */
export function wholeNotes(schema: Schema): Children[] {
  if (isPlain(schema)) return [];
  return [
    ...markdown(schema.description),
    isNullable(schema)
      ? element("p", {}, text("May be "), code("null"), text("."))
      : undefined,
    ...limitNotes({ ...schema, example: undefined }),
  ];
}

/** A link to more about something (OpenAPI, External Documentation Object). */
export function externalDocs(docs: ExternalDocs | undefined): Jsx[] {
  const to = safeUrl(docs?.url ?? "");
  if (!docs || to === undefined) return [];
  const label = docs.description ?? "More about this";
  return [element("p", {}, element("Link", { to }, text(label)))];
}

function value(title: string, given: unknown): Jsx[] {
  if (given === undefined) return [];
  const shown = typeof given === "string" ? given : JSON.stringify(given);
  return [
    element(
      "p",
      { className: "openapi-schema__value" },
      element("strong", {}, text(`${title}:`)),
      text(" "),
      code(shown),
    ),
  ];
}

function code(shown: string): Jsx {
  return element("code", {}, text(shown));
}

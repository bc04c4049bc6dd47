import type { ExternalDocs, Schema } from "../../description";
import { type Children, type PageNode, element } from "../../page/tree/node";
import { markdown } from "../../page/markdown/nodes";
import { safeUrl } from "../../page/markdown/url";
import { isPlain } from "./inside";
import { isNullable } from "../../page/wording/names";
import { qualifierMessage } from "../../page/wording/qualifier";

/** What a schema with an inside says of itself: its limits and fixed values. */
export function limitNotes(schema: Schema): PageNode[] {
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
      ? element("p", {}, "May be ", code("null"), ".")
      : undefined,
    ...limitNotes({ ...schema, example: undefined }),
  ];
}

/** A link to more about something (OpenAPI, External Documentation Object). */
export function externalDocs(docs: ExternalDocs | undefined): PageNode[] {
  const to = safeUrl(docs?.url ?? "");
  if (!docs || to === undefined) return [];
  const label = docs.description ?? "More about this";
  return [element("p", {}, element("Link", { to }, label))];
}

function value(title: string, given: unknown): PageNode[] {
  if (given === undefined) return [];
  const shown = typeof given === "string" ? given : JSON.stringify(given);
  return [
    element(
      "p",
      { className: "openapi-schema__value" },
      element("strong", {}, `${title}:`),
      " ",
      code(shown),
    ),
  ];
}

function code(shown: string): PageNode {
  return element("code", {}, shown);
}

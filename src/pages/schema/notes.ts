import type { ExternalDocs, Schema } from "../../description";
import { type Children, type PageNode, element } from "../../page/tree/node";
import { markdown } from "../../page/markdown/nodes";
import { isPlain } from "./inside";
import { isNullable } from "../../page/wording/names";
import {
  type NamedValue,
  externalLink,
  valueText,
  valuesOf,
} from "../../page/wording/values";
import { qualifierMessage } from "../../page/wording/qualifier";

/** What a schema with an inside says of itself: its limits and fixed values. */
export function limitNotes(schema: Schema): PageNode[] {
  return [
    ...markdown(qualifierMessage({ ...schema, items: undefined })),
    ...valuesOf({ ...schema, examples: undefined }).map(valueNode),
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
  const link = externalLink(docs);
  return link
    ? [element("p", {}, element("Link", { to: link.to }, link.label))]
    : [];
}

function valueNode({ title, value }: NamedValue): PageNode {
  return element(
    "p",
    { className: "openapi-schema__value" },
    element("strong", {}, `${title}:`),
    " ",
    code(valueText(value)),
  );
}

function code(shown: string): PageNode {
  return element("code", {}, shown);
}

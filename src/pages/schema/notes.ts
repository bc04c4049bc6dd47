import {
  type AnySchema,
  type Merged,
  type Model,
  isNullable,
  merge,
} from "../../description/model";
import type { ExternalDocs } from "../../description";
import { markdown } from "../../page/markdown/nodes";
import {
  type Children,
  type PageElement,
  type PageNode,
  element,
} from "../../page/tree/node";
import {
  type NamedValue,
  externalLink,
  valueText,
  valuesOf,
} from "../../page/wording/values";
import { isPlain } from "./inside";
import { ownLimitsText } from "./limits";

/** What a schema with something inside says of itself: its limits and fixed values. */
export function limitNotes(model: Model, schema: AnySchema): PageNode[] {
  const { schema: merged } = merge(model, schema);
  return [
    ...markdown(ownLimitsText(model, schema)),
    ...valuesOf(merged).map(valueNode),
    ...externalDocs(merged.externalDocs),
  ];
}

/** The same for one that is no property, so that no line tells its text and whether it may be null. */
export function wholeNotes(model: Model, view: Merged): Children[] {
  if (isPlain(model, view)) return [];
  const { example, examples, ...schema } = view.schema;
  return [
    ...markdown(schema.description),
    isNullable(model, view.schema)
      ? element("p", {}, "May be ", codeNode("null"), ".")
      : undefined,
    ...limitNotes(model, schema),
  ];
}

/** A link to more about something (OpenAPI, External Documentation Object). */
export function externalDocs(docs: ExternalDocs | undefined): PageElement[] {
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
    codeNode(valueText(value)),
  );
}

function codeNode(shown: string): PageElement {
  return element("code", {}, shown);
}

import {
  type AnySchema,
  type Merged,
  type Model,
  type Schema,
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
import { contentText } from "../../page/wording/content";
import { isPlain } from "./inside";
import { ownLimitsText } from "./limits";

/** Returns the limits and fixed values of a schema with nested content. */
export function limitNotes(model: Model, schema: AnySchema): PageNode[] {
  const { schema: merged } = merge(model, schema);
  return [
    ...markdown(ownLimitsText(model, schema)),
    ...markdown(contentText(merged)),
    ...valuesOf(merged).map(valueNode),
    ...externalDocs(merged.externalDocs),
  ];
}

/**
 * Like `limitNotes`, with the description, deprecation and nullability, which only a property shows
 * in its line. Omits examples, which a body shows as samples.
 */
export function wholeNotes(model: Model, view: Merged): Children[] {
  if (isPlain(model, view)) return [];
  const { example, examples, ...schema } = view.schema;
  return [
    schema.deprecated
      ? element("p", { className: "openapi-deprecated" }, "Deprecated.")
      : undefined,
    ...markdown(schema.description),
    isNullable(model, view.schema)
      ? element("p", {}, "May be ", codeNode("null"), ".")
      : undefined,
    ...limitNotes(model, schema),
  ];
}

/**
 * Like `wholeNotes`, with the title and examples, for a schema within another one.
 *
 * @param label the name already shown
 */
export function innerNotes(
  model: Model,
  view: Merged,
  label = view.name,
): Children[] {
  const { example, examples } = view.schema;
  if (isPlain(model, view)) return [];
  return [
    titleNode(view.schema, label),
    ...wholeNotes(model, view),
    ...valuesOf({
      ...(example !== undefined && { example }),
      ...(examples && { examples }),
    }).map(valueNode),
  ];
}

/** Returns the title, unless it repeats the name or the description. */
export function titleNode(
  { title, description = "" }: Schema,
  name: string | undefined,
): PageElement | undefined {
  return title === undefined ||
    title === name ||
    title.trim() === description.trim()
    ? undefined
    : element("p", {}, element("strong", {}, title));
}

/** Returns a link to external documentation (OpenAPI, External Documentation Object). */
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

import { type Schema, at, mappingReference } from "../../description";
import { type Children, type Jsx, element, named, none, text } from "../jsx";
import { markdown } from "../markdown/jsx";
import type { SchemaContext } from "./context";
import { facts, flat, listDepth } from "./facts";
import { isNullable, typeName } from "./names";
import { anyName, branchTab, viewNodes } from "./nodes";
import { qualifierMessage } from "./qualifier";
import { enter, knownAs, sameAs } from "./recursion";
import { type SchemaView, viewOf } from "./view";

/**
 * One property: a line for a plain value, a `<details>` for an object or a list of objects.
 *
 * @param mapping the discriminator's mapping, when this property tells the schema's subtypes apart
 */
export function propertyNode(
  name: string,
  property: Schema | boolean,
  required: boolean,
  mapping: Record<string, string> | undefined,
  context: SchemaContext,
): Children {
  const view = viewOf(context.description, property);
  if (isHidden(view.schema, context)) return undefined;
  const id = context.anchors.below(context.id, name === anyName ? "*" : name);
  const inside = { ...context, id };
  if (mapping) return discriminatorNode(name, view, required, mapping, inside);
  const content = contentOf(view, context);
  const known =
    content && (knownAs(view, context) ?? knownAs(content, context));
  context.budget.left -= 1;
  if (!content || known || context.depth === 0 || context.budget.left < 0)
    return leaf(name, view, required, inside, known, content);
  return nested(name, view, required, {
    ...inside,
    depth: context.depth - 1,
  });
}

function isHidden(
  { readOnly, writeOnly }: Schema,
  { direction }: SchemaContext,
): boolean {
  return (
    (direction === "request" && readOnly === true) ||
    (direction === "response" && writeOnly === true)
  );
}

/** The schema that makes a property worth opening: itself, or the items of its (nested) list. */
function contentOf(
  view: SchemaView,
  context: SchemaContext,
  depth = listDepth,
): SchemaView | undefined {
  const { schema } = view;
  const isFree = ![undefined, false].includes(
    schema.additionalProperties as boolean | undefined,
  );
  const parts = [
    schema.properties,
    schema.oneOf,
    schema.anyOf,
    schema.prefixItems,
    schema.patternProperties,
  ];
  if (isFree || parts.some((part) => part !== undefined)) return view;
  if (schema.items === undefined || depth === 0) return undefined;
  const items = viewOf(context.description, schema.items);
  return contentOf(items, context, depth - 1);
}

function leaf(
  name: string,
  { schema, name: component }: SchemaView,
  required: boolean,
  context: SchemaContext,
  known: string | undefined,
  content: SchemaView | undefined,
): Jsx {
  const target = content && (component ?? content.name);
  return element(
    "SchemaItem",
    {
      id: context.id,
      collapsible: false,
      name,
      required,
      schemaName: typeName(flat(context.description, schema)),
      qualifierMessage:
        qualifierMessage(flat(context.description, schema)) ?? none,
      schema: facts(context.description, schema),
      schemaLabel: known ? undefined : target,
      schemaHref: target && !known ? context.schemaHref(target) : undefined,
    },
    known && sameAs(known, context),
  );
}

function nested(
  name: string,
  view: SchemaView,
  required: boolean,
  context: SchemaContext,
): Jsx {
  const { schema } = view;
  const component =
    view.name ??
    (schema.items && viewOf(context.description, schema.items).name);
  const nullable = isNullable(schema);
  const badge = (kind: string) =>
    element("span", { className: `openapi-schema__${kind}` }, text(kind));
  const inside = enter(view, context);
  return element(
    "SchemaItem",
    {
      id: context.id,
      collapsible: true,
      className: "schemaItem",
      schemaLabel: component,
      schemaHref: component && context.schemaHref(component),
    },
    element(
      "details",
      { className: "openapi-markdown__details" },
      element(
        "summary",
        {},
        element(
          "span",
          { className: "openapi-schema__container" },
          named("strong", { className: "openapi-schema__property" }, name),
          element(
            "span",
            { className: "openapi-schema__name" },
            text(typeName(flat(context.description, schema))),
          ),
          nullable || required || schema.deprecated
            ? element("span", { className: "openapi-schema__divider" })
            : undefined,
          nullable ? badge("nullable") : undefined,
          required ? badge("required") : undefined,
          schema.deprecated ? badge("deprecated") : undefined,
        ),
      ),
      element(
        "div",
        { className: "openapi-schema__nested" },
        description(view, context),
        element(
          "ul",
          { className: "openapi-schema__list" },
          viewNodes(view, inside),
        ),
      ),
    ),
  );
}

/** The property's text, or the list items' own when the property has none. */
function description({ schema }: SchemaView, context: SchemaContext): Jsx[] {
  const own =
    schema.description ??
    (schema.items &&
      viewOf(context.description, schema.items).schema.description);
  const limits = qualifierMessage({ ...schema, items: undefined });
  return [
    ...markdown(own),
    ...markdown(limits),
    ...(schema.default === undefined
      ? []
      : markdown(`**Default value:** \`${JSON.stringify(schema.default)}\``)),
  ];
}

/** A property that tells subtypes apart, with a tab for each value. */
function discriminatorNode(
  name: string,
  { schema }: SchemaView,
  required: boolean,
  mapping: Record<string, string>,
  context: SchemaContext,
): Jsx {
  const tabs = Object.entries(mapping).flatMap(([value, reference]) => {
    const $ref = mappingReference(reference);
    if (at(context.description, $ref.slice(1)) === undefined) return [];
    const id = context.anchors.below(context.id, value);
    const view = viewOf(context.description, { $ref });
    return branchTab(value, withoutMapping(view, mapping), { ...context, id });
  });
  return element(
    "SchemaItem",
    {
      id: context.id,
      collapsible: false,
      name,
      required,
      schemaName: typeName(flat(context.description, schema)),
      qualifierMessage:
        qualifierMessage(flat(context.description, schema)) ?? none,
      schema: facts(context.description, schema),
    },
    element(
      "DiscriminatorTabs",
      { className: "openapi-tabs__discriminator" },
      tabs,
    ),
  );
}

/** A subtype inherits the mapping that leads to it; in its own tab it is a plain property. */
function withoutMapping(
  view: SchemaView,
  mapping: Record<string, string>,
): SchemaView {
  const { discriminator, ...schema } = view.schema;
  return discriminator?.mapping === mapping ? { ...view, schema } : view;
}

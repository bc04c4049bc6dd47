import { type Schema, at, mappingReference } from "../../description";
import {
  type Children,
  type PageElement,
  type PageNode,
  type PropsOf,
  element,
  none,
} from "../../page/tree/node";
import { markdown } from "../../page/markdown/nodes";
import type { SchemaContext } from "./context";
import { facts, flat } from "./facts";
import { contentOf, isHidden } from "./inside";
import { marksOf } from "../../page/wording/marks";
import { typeName } from "../../page/wording/names";
import { anyName, branchTab, viewNodes } from "./nodes";
import { limitNotes } from "./notes";
import { qualifierMessage } from "../../page/wording/qualifier";
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
  const component = view.name ?? content?.name;
  // Only a component has a page that what is inside can be left to.
  const isLeft =
    component !== undefined && (context.depth === 0 || context.budget.left < 0);
  if (!content || known || isLeft)
    return leaf(name, view, required, inside, known, content && component);
  return nested(name, view, required, {
    ...inside,
    depth: Math.max(0, context.depth - 1),
  });
}

/** What the component shows on the line of a property. */
function lineProps(
  name: string,
  schema: Schema,
  required: boolean,
  { description, id }: SchemaContext,
): PropsOf<"SchemaItem"> {
  const followed = flat(description, schema);
  return {
    id,
    collapsible: false,
    name,
    required,
    schemaName: typeName(followed),
    qualifierMessage: qualifierMessage(followed) ?? none,
    schema: facts(description, schema),
  };
}

function leaf(
  name: string,
  { schema }: SchemaView,
  required: boolean,
  context: SchemaContext,
  known: string | undefined,
  target: string | undefined,
): PageElement {
  return element(
    "SchemaItem",
    {
      ...lineProps(name, schema, required, context),
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
): PageElement {
  const { schema } = view;
  const component =
    view.name ??
    (schema.items && viewOf(context.description, schema.items).name);
  const marks = marksOf(schema, { required });
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
          element("strong", { className: "openapi-schema__property" }, name),
          element(
            "span",
            { className: "openapi-schema__name" },
            typeName(flat(context.description, schema)),
          ),
          marks.length > 0
            ? element("span", { className: "openapi-schema__divider" })
            : undefined,
          marks.map((mark) =>
            element("span", { className: `openapi-schema__${mark}` }, mark),
          ),
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
function description(
  { schema }: SchemaView,
  context: SchemaContext,
): PageNode[] {
  const own =
    schema.description ??
    (schema.items &&
      viewOf(context.description, schema.items).schema.description);
  return [...markdown(own), ...limitNotes(schema)];
}

/** A property that tells subtypes apart, with a tab for each value. */
function discriminatorNode(
  name: string,
  { schema }: SchemaView,
  required: boolean,
  mapping: Record<string, string>,
  context: SchemaContext,
): PageElement {
  const tabs = Object.entries(mapping).flatMap(([value, reference]) => {
    const $ref = mappingReference(reference);
    if (at(context.description, $ref.slice(1)) === undefined) return [];
    const id = context.anchors.below(context.id, value);
    const view = viewOf(context.description, { $ref });
    return branchTab(value, view, { ...context, id });
  });
  return element(
    "SchemaItem",
    {
      ...lineProps(name, schema, required, context),
    },
    element(
      "DiscriminatorTabs",
      { className: "openapi-tabs__discriminator" },
      tabs,
    ),
  );
}

import {
  type AnySchema,
  type Choice,
  type Merged,
  type Model,
  type Schema,
  merge,
  schemaNamed,
} from "../../description/model";
import { markdown } from "../../page/markdown/nodes";
import {
  type Children,
  type PageElement,
  type PageNode,
  type PropsOf,
  element,
  none,
} from "../../page/tree/node";
import { anyName } from "../../page/wording/any-name";
import { marksOf } from "../../page/wording/marks";
import { choiceTabs } from "./branches";
import type { NodesOf, SchemaContext } from "./context";
import { facts } from "./facts";
import { contentOf } from "./inside";
import { limitsText } from "./limits";
import { limitNotes } from "./notes";
import {
  enter,
  isPageFull,
  knownAs,
  markShown,
  sameAs,
  seeThere,
  shownAt,
} from "./recursion";
import { typeName } from "./type-name";

export interface PropertyPlace {
  name: string;
  isRequired: boolean;
  /** The subtypes that this property selects as discriminator. */
  subtypes?: Choice | undefined;
  /** Whether the name is a pattern. */
  isPattern?: boolean;
  /** Whether the name is arbitrary and there are no named properties. */
  isAlone?: boolean;
  /** The component that the property belongs to. */
  owner?: string | undefined;
}

/**
 * Returns a property: a line for a plain value, a `<details>` for an object or a list of objects.
 * Includes its changes over the versions.
 */
export function propertyNode(
  place: PropertyPlace,
  property: AnySchema,
  context: SchemaContext,
  nodesOf: NodesOf,
): Children {
  const item = propertyItem(place, property, context, nodesOf);
  const { name, owner } = place;
  const { model } = context;
  const type = contentOf(model, property)
    ? undefined
    : plainType(model, property);
  const history =
    owner === undefined
      ? undefined
      : context.history?.property(owner, name, type);
  return history ? { ...item, props: { ...item.props, history } } : item;
}

/** Returns the component of a plain value, or of the items of a list. */
function plainType(model: Model, schema: AnySchema): string | undefined {
  const { name, schema: merged } = merge(model, schema);
  const { items } = merged;
  return name ?? (items === undefined ? undefined : merge(model, items).name);
}

function propertyItem(
  place: PropertyPlace,
  property: AnySchema,
  context: SchemaContext,
  nodesOf: NodesOf,
): PageElement {
  const { model } = context;
  const view = merge(model, property);
  const { name, subtypes } = place;
  const id = context.anchors.below(context.id, name === anyName ? "*" : name);
  const inside = { ...context, id, appliedDiscriminator: undefined };
  if (subtypes)
    return element(
      "SchemaItem",
      lineProps(place, property, inside),
      element("p", {}, "Its value tells which of these the object is:"),
      choiceTabs(subtypes, inside, nodesOf),
    );
  const content = contentOf(model, property);
  const known =
    content && (knownAs(view, context) ?? knownAs(content, context));
  context.budget.left -= 1;
  const component = view.name ?? content?.name;
  // Only the content of a component can be left to another page.
  const isLeft =
    component !== undefined && (context.depth === 0 || context.budget.left < 0);
  if (!content) return plainLeaf(place, property, view, inside);
  const shown = shownAt(view, context) ?? shownAt(content, context);
  if (known) return leaf(place, property, inside, sameAs(known, context));
  if (shown)
    return element(
      "SchemaItem",
      {
        ...lineProps(place, property, inside),
        schema: ownFacts(property, shown.name, inside),
      },
      seeThere(shown),
    );
  if (isLeft || isPageFull(context))
    return leaf(place, property, inside, undefined, component);
  const deeper = { ...inside, depth: Math.max(0, context.depth - 1) };
  return nested(place, property, view, deeper, nodesOf);
}

/** Returns the props of a property's line. */
function lineProps(
  { name, isRequired, isPattern, isAlone }: PropertyPlace,
  schema: AnySchema,
  { model, id }: SchemaContext,
): PropsOf<"SchemaItem"> {
  return {
    id,
    collapsible: false,
    name,
    ...(isPattern && { isPattern }),
    ...(isAlone && { isAlone }),
    required: isRequired,
    schemaName: typeName(model, schema),
    qualifierMessage: limitsText(model, schema) ?? none,
    schema: facts(model, schema),
  };
}

/** Returns the line of a property whose content is shown elsewhere. */
function leaf(
  place: PropertyPlace,
  schema: AnySchema,
  context: SchemaContext,
  where: PageElement | undefined,
  target?: string,
): PageElement {
  return element(
    "SchemaItem",
    {
      ...lineProps(place, schema, context),
      schemaLabel: target,
      schemaHref: target && context.schemaHref(target),
    },
    where,
  );
}

/** Returns the facts that a property adds to its component, which is shown elsewhere. */
function ownFacts(
  property: AnySchema,
  name: string,
  { model }: SchemaContext,
): Schema {
  const {
    enum: _,
    "x-enumDescriptions": __,
    description,
    ...own
  } = facts(model, property);
  const component = merge(model, schemaNamed(model, name) ?? true);
  return description === undefined ||
    description === component.schema.description
    ? own
    : { ...own, description };
}

/** Longer limits are shown once if the page shows each component once. */
const longLimits = 500;

/** Returns a plain value. If each component is shown once, so is its long list of values. */
function plainLeaf(
  place: PropertyPlace,
  schema: AnySchema,
  view: Merged,
  context: SchemaContext,
): PageElement {
  const props = lineProps(place, schema, context);
  const { qualifierMessage: limits } = props;
  if (typeof limits !== "string" || limits.length < longLimits)
    return element("SchemaItem", props);
  const shown = shownAt(view, context);
  markShown(view, context);
  if (!shown) return element("SchemaItem", props);
  return element(
    "SchemaItem",
    {
      ...props,
      qualifierMessage: none,
      schema: ownFacts(schema, shown.name, context),
    },
    seeThere(shown),
  );
}

function nested(
  { name, isRequired, isPattern, isAlone }: PropertyPlace,
  property: AnySchema,
  view: Merged,
  context: SchemaContext,
  nodesOf: NodesOf,
): PageElement {
  const { model } = context;
  const { items } = view.schema;
  const component =
    view.name ?? (items === undefined ? undefined : merge(model, items).name);
  const marks = marksOf(facts(model, property), { required: isRequired });
  const { title } = view.schema;
  const type = typeName(model, property);
  return element(
    "SchemaItem",
    {
      id: context.id,
      collapsible: true,
      className: "schemaItem",
      ...(isAlone && { isAlone }),
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
          isPattern ? "Keys matching " : undefined,
          element("strong", { className: "openapi-schema__property" }, name),
          element(
            "span",
            { className: "openapi-schema__name" },
            title !== undefined &&
              title !== component &&
              !type.startsWith(title)
              ? `${title} (${type})`
              : type,
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
        description(property, view, context),
        element(
          "ul",
          { className: "openapi-schema__list" },
          nodesOf(view, enter(view, context)),
        ),
      ),
    ),
  );
}

/** Returns the property's description and limits. */
function description(
  property: AnySchema,
  { schema }: Merged,
  { model }: SchemaContext,
): PageNode[] {
  return [...markdown(schema.description), ...limitNotes(model, property)];
}

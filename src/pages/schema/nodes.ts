import { type Schema, mappingReference, schemaName } from "../../description";
import { type Children, type PageElement, element } from "../../page/tree/node";
import type { SchemaContext } from "./context";
import { facts, flat } from "./facts";
import { isNever, typeName } from "../../page/wording/names";
import { wholeNotes } from "./notes";
import { propertyNode } from "./property";
import { qualifierMessage } from "../../page/wording/qualifier";
import { enter, knownAs, sameAs, shownElsewhere } from "./recursion";
import { type SchemaView, viewOf } from "./view";

/** The list items that show what is inside a schema: properties, items, branches. */
export function schemaNodes(
  schema: Schema | boolean,
  context: SchemaContext,
): Children[] {
  const view = viewOf(context.description, schema);
  return viewNodes(view, enter(view, context));
}

/** The same for a schema that has been viewed and entered already. */
export function viewNodes(
  view: SchemaView,
  context: SchemaContext,
): Children[] {
  const { schema } = view;
  const nodes = [
    ...properties(view, context),
    ...branches(schema, context),
    ...freeProperties(schema, context),
    ...items(schema, context),
    ...negation(schema, context),
  ];
  return nodes.length > 0 ? nodes : [primitive(schema, context)];
}

function properties(view: SchemaView, context: SchemaContext): Children[] {
  const { schema } = view;
  return Object.entries(schema.properties ?? {}).map(([name, property]) =>
    propertyNode(
      name,
      property,
      schema.required?.includes(name) ?? false,
      schema.discriminator?.propertyName === name ? mappingOf(view) : undefined,
      context,
    ),
  );
}

/** How a schema tells its subtypes apart; one of these inherits it, but has no subtypes by it. */
function mappingOf({ schema, name, names }: SchemaView) {
  const { discriminator, oneOf } = schema;
  const targets = Object.values(discriminator?.mapping ?? {}).map((reference) =>
    schemaName({ $ref: mappingReference(reference) }),
  );
  const isSubtype = names.length > 1 && targets.includes(name);
  return oneOf || isSubtype ? undefined : discriminator?.mapping;
}

/** `oneOf` and `anyOf`, a tab for each branch, named by the discriminator's value where there is one. */
function branches(schema: Schema, context: SchemaContext): Children[] {
  return (["oneOf", "anyOf"] as const).flatMap((key) => {
    const alternatives = schema[key] ?? [];
    if (alternatives.length === 0) return [];
    const { discriminator } = schema;
    const tabs = alternatives.map((alternative, index) => {
      const name = schemaName(alternative) ?? alternative.title;
      const label =
        discriminatorValue(schema, alternative) ??
        name ??
        `Option ${String(index + 1)}`;
      const id = context.anchors.below(context.id, name ?? label);
      const view = viewOf(context.description, alternative);
      return branchTab(label, view, { ...context, id });
    });
    return element(
      "li",
      { className: "openapi-schema__branches" },
      element(
        "p",
        {},
        element("span", { className: "badge badge--info" }, key),
        key === "oneOf" ? " exactly one of" : " one or more of",
        discriminator && [
          ", told apart by ",
          element("code", {}, discriminator.propertyName),
        ],
      ),
      element(
        discriminator?.mapping ? "DiscriminatorTabs" : "SchemaTabs",
        {
          className: discriminator?.mapping
            ? "openapi-tabs__discriminator"
            : "openapi-tabs__schema",
        },
        tabs,
      ),
    );
  });
}

/** One alternative in a tab. */
export function branchTab(
  label: string,
  view: SchemaView,
  context: SchemaContext,
): PageElement {
  return element(
    "TabItem",
    { label, value: label, id: context.id },
    elsewhere(view, context) ?? [
      wholeNotes(view.schema),
      element(
        "ul",
        { className: "openapi-schema__list" },
        viewNodes(view, enter(view, context)),
      ),
    ],
  );
}

/** A link instead of a schema that is around already, or that the page has no room for any more. */
function elsewhere(
  view: SchemaView,
  context: SchemaContext,
): PageElement | undefined {
  const known = knownAs(view, context);
  if (known) return sameAs(known, context);
  context.budget.left -= 1;
  return context.budget.left < 0 && view.name
    ? shownElsewhere(view.name, context)
    : undefined;
}

function discriminatorValue(
  { discriminator }: Schema,
  alternative: Schema,
): string | undefined {
  return Object.entries(discriminator?.mapping ?? {}).find(
    ([, reference]) => mappingReference(reference) === alternative.$ref,
  )?.[0];
}

/** `additionalProperties` and `patternProperties`: properties whose names are free. */
function freeProperties(schema: Schema, context: SchemaContext): Children[] {
  const { additionalProperties, patternProperties = {} } = schema;
  const patterned = Object.entries(patternProperties).map(([pattern, value]) =>
    propertyNode(pattern, value, false, undefined, context),
  );
  if (additionalProperties === undefined || additionalProperties === false)
    return patterned;
  const isFree =
    additionalProperties === true ||
    Object.keys(additionalProperties).length === 0;
  return [
    ...patterned,
    isFree
      ? element("SchemaItem", {
          id: context.anchors.below(context.id, "*"),
          name: anyName,
          required: false,
          schemaName: "any",
          schema: {},
          collapsible: false,
          discriminator: false,
        })
      : propertyNode(anyName, additionalProperties, false, undefined, context),
  ];
}

/** How a property whose name is free is called. */
export const anyName = "property name*";

function items(schema: Schema, context: SchemaContext): Children[] {
  const lists = [
    ...(schema.prefixItems ?? []),
    ...(schema.items === undefined ? [] : [schema.items]),
  ];
  return lists.map((item) => enclosed("Array [", item, context));
}

/** `not`: what a value must not be. */
function negation(schema: Schema, context: SchemaContext): Children[] {
  if (schema.not === undefined || isNever(schema)) return [];
  const id = context.anchors.below(context.id, "not");
  return [enclosed("Not [", schema.not, { ...context, id })];
}

function enclosed(
  sign: string,
  schema: Schema,
  context: SchemaContext,
): Children[] {
  const view = viewOf(context.description, schema);
  const link = elsewhere(view, context);
  const notes = wholeNotes(view.schema);
  return [
    bracket(sign),
    link
      ? element("li", {}, link)
      : [
          notes.length > 0 ? element("li", {}, notes) : undefined,
          viewNodes(view, enter(view, context)),
        ],
    bracket("]"),
  ];
}

function bracket(sign: string): PageElement {
  return element("li", { className: "openapi-schema__bracket" }, sign);
}

/** A schema with nothing inside: its type and limits. */
function primitive(schema: Schema, context: SchemaContext): PageElement {
  return element("SchemaItem", {
    collapsible: false,
    required: false,
    schemaName: typeName(flat(context.description, schema)),
    qualifierMessage: qualifierMessage(flat(context.description, schema)),
    schema: facts(context.description, schema),
  });
}

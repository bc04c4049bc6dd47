import {
  type AnySchema,
  type Choice,
  type Merged,
  choicesOf,
  conditionsOf,
  isNever,
  limitsOf,
  merge,
  propertiesOf,
} from "../../description/model";
import { type Children, type PageElement, element } from "../../page/tree/node";
import { anyName } from "../../page/wording/any-name";
import { choiceNode } from "./branches";
import { conditionNode } from "./conditions";
import type { SchemaContext } from "./context";
import { facts } from "./facts";
import { limitsText } from "./limits";
import { innerNotes, wholeNotes } from "./notes";
import { propertyNode } from "./property";
import { elsewhere, enter, seeThere, shownAt } from "./recursion";
import { typeName } from "./type-name";

/** Returns list items with the content of a schema: properties, items and alternatives. */
export function schemaNodes(
  schema: AnySchema,
  context: SchemaContext,
): Children[] {
  const view = merge(context.model, schema);
  const shown = shownAt(view, context);
  return shown
    ? [element("li", {}, seeThere(shown))]
    : viewNodes(view, enter(view, context));
}

/** Like `schemaNodes`, for a schema that is already merged and entered. */
export function viewNodes(view: Merged, context: SchemaContext): Children[] {
  const { model } = context;
  const choices = choicesOf(model, view.schema).filter(
    // A discriminator whose value is already known does not select again.
    ({ kind, propertyName }) =>
      kind !== "subtypes" ||
      propertyName === undefined ||
      propertyName !== context.appliedDiscriminator,
  );
  const subtypes = choices.find(({ kind }) => kind === "subtypes");
  const properties = propertiesOf(model, view.schema, context.direction);
  const isTold = properties.some(({ name }) => name === subtypes?.propertyName);
  const nodes = [
    ...properties.map(({ name, schema, isRequired }) =>
      propertyNode(
        {
          ...{ name, isRequired, owner: view.name },
          subtypes: name === subtypes?.propertyName ? subtypes : undefined,
        },
        schema,
        context,
        viewNodes,
      ),
    ),
    ...choices
      .filter((choice) => choice !== subtypes || !isTold)
      .map((choice: Choice) => choiceNode(choice, context, viewNodes)),
    ...freeProperties(view, context),
    ...items(view, context),
    ...encodedContent(view, context),
    ...requiredElsewhere(view),
    ...conditionsOf(model, view.schema).map((condition, index) =>
      conditionNode(condition, String(index + 1), context, viewNodes),
    ),
  ];
  return nodes.length > 0 ? nodes : [primitive(view.schema, context)];
}

/** Lists required names without a property here; a condition or alternative may require them. */
function requiredElsewhere({
  schema: { required = [], properties = {} },
}: Merged): Children[] {
  const names = required.filter((name) => !Object.hasOwn(properties, name));
  if (names.length === 0) return [];
  return [
    element(
      "li",
      { className: "openapi-schema__condition" },
      element(
        "p",
        {},
        "Required: ",
        names.map((name, index) => [
          index > 0 ? ", " : undefined,
          element("code", {}, name),
        ]),
        ".",
      ),
    ),
  ];
}

/** Returns `additionalProperties` and `patternProperties`, whose names are not fixed. */
function freeProperties(
  { schema }: Merged,
  context: SchemaContext,
): Children[] {
  const { model } = context;
  const { additionalProperties: free, patternProperties = {} } = schema;
  const { isClosed, keys } = limitsOf(model, schema);
  const isAlone =
    Object.keys({ ...schema.properties, ...patternProperties }).length === 0;
  const nodes: Children[] = Object.entries(patternProperties).map(
    ([pattern, value]) =>
      propertyNode(
        { name: pattern, isRequired: false, isPattern: true },
        value,
        context,
        viewNodes,
      ),
  );
  if (free !== undefined && !isNever(model, free))
    nodes.push(
      isAny(free, context)
        ? element("SchemaItem", {
            id: context.anchors.below(context.id, "*"),
            name: anyName,
            ...(isAlone && { isAlone }),
            required: false,
            schemaName: "any",
            schema: {},
            collapsible: false,
            discriminator: false,
          })
        : propertyNode(
            { name: anyName, isRequired: false, isAlone },
            free,
            context,
            viewNodes,
          ),
    );
  if (keys !== undefined)
    nodes.push(
      element(
        "li",
        { className: "openapi-schema__condition" },
        "Every key is ",
        wholeNotes(model, merge(model, keys)),
        element(
          "ul",
          { className: "openapi-schema__list" },
          primitive({ allOf: [keys, { type: "string" }] }, context),
        ),
      ),
    );
  if (isClosed)
    nodes.push(
      element(
        "li",
        { className: "openapi-schema__condition" },
        "No other properties are allowed.",
      ),
    );
  return nodes;
}

function isAny(schema: AnySchema, { model }: SchemaContext): boolean {
  return Object.keys(merge(model, schema).schema).length === 0;
}

function items({ schema }: Merged, context: SchemaContext): Children[] {
  const { prefixItems = [], items: rest } = schema;
  const isClosed = limitsOf(context.model, schema).isClosedTuple;
  const others = prefixItems.length > 0 ? "Each further item [" : "Array [";
  return [
    ...prefixItems.map((item, index) =>
      enclosed(`Item ${String(index + 1)} [`, item, context),
    ),
    ...(rest === undefined || isClosed
      ? []
      : [enclosed(others, rest, context)]),
    ...(isClosed && prefixItems.length > 0
      ? [
          element(
            "li",
            { className: "openapi-schema__condition" },
            "No further items are allowed.",
          ),
        ]
      : []),
  ];
}

function enclosed(
  sign: string,
  schema: AnySchema,
  context: SchemaContext,
): Children[] {
  const { model } = context;
  const view = merge(model, schema);
  const inside = { ...context, appliedDiscriminator: undefined };
  const link = elsewhere(view, inside);
  const notes = innerNotes(model, view);
  return [
    bracket(sign),
    link
      ? element("li", {}, link)
      : [
          notes.length > 0 ? element("li", {}, notes) : undefined,
          viewNodes(view, enter(view, inside)),
        ],
    bracket("]"),
  ];
}

/** Describes the content of an encoded string (JSON Schema Validation, section 8.5). */
function encodedContent(
  { schema: { contentSchema } }: Merged,
  context: SchemaContext,
): Children[] {
  if (contentSchema === undefined) return [];
  const id = context.anchors.below(context.id, "content");
  const view = merge(context.model, contentSchema);
  return [
    element(
      "li",
      { className: "openapi-schema__condition", id },
      element("p", {}, "The text contains this:"),
      element(
        "ul",
        { className: "openapi-schema__list" },
        element("li", {}, innerNotes(context.model, view)),
        schemaNodes(contentSchema, { ...context, id }),
      ),
    ),
  ];
}

function bracket(sign: string): PageElement {
  return element("li", { className: "openapi-schema__bracket" }, sign);
}

/** Returns the type and limits of a schema without nested content. */
function primitive(schema: AnySchema, { model }: SchemaContext): PageElement {
  return element("SchemaItem", {
    collapsible: false,
    required: false,
    schemaName: typeName(model, schema),
    qualifierMessage: limitsText(model, schema),
    schema: facts(model, schema),
  });
}

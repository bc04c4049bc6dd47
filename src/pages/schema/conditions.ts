import {
  type AnySchema,
  type Condition,
  type Model,
  type Numeric,
  merge,
} from "../../description/model";
import { type Children, type PageElement, element } from "../../page/tree/node";
import { valueTexts } from "../../page/wording/values";
import type { NodesOf, SchemaContext } from "./context";
import { innerNotes } from "./notes";
import { elsewhere, enter } from "./recursion";

/**
 * Describes a condition, followed by its schemas.
 *
 * @param place makes the ids of several conditions of one schema unique
 */
export function conditionNode(
  condition: Condition,
  place: string,
  context: SchemaContext,
  nodesOf: NodesOf,
): PageElement {
  const inside = (words: Children, schema: AnySchema, key: string) => [
    element("p", {}, words),
    shown(schema, at(context, `${key}-${place}`), nodesOf),
  ];
  return element(
    "li",
    { className: "openapi-schema__condition" },
    content(condition, inside, context.model),
  );
}

type Inside = (words: Children, schema: AnySchema, key: string) => Children;

function content(condition: Condition, inside: Inside, model: Model): Children {
  switch (condition.kind) {
    case "if":
      return [
        inside("If the value matches this:", condition.if, "if"),
        condition.then === undefined
          ? undefined
          : inside("then this applies as well:", condition.then, "then"),
        condition.else === undefined
          ? undefined
          : inside("otherwise this applies:", condition.else, "else"),
      ];
    case "dependentRequired":
      return element("p", {}, [
        "If ",
        code(condition.property),
        " is present, ",
        list(condition.required, "and"),
        condition.required.length > 1 ? " are required." : " is required.",
      ]);
    case "dependentSchema":
      return inside(
        ["If ", code(condition.property), " is present, this applies as well:"],
        condition.schema,
        "dependent",
      );
    case "required":
      return element("p", {}, requiredWords(condition));
    case "contains":
      return inside(
        [containsWords(condition.least, condition.most), " must match this:"],
        condition.schema,
        "contains",
      );
    case "not": {
      const words = forbiddenWords(model, condition.schema);
      return words === undefined
        ? inside("The value must not match this:", condition.schema, "not")
        : element("p", {}, words);
    }
    case "unevaluatedProperties":
      return inside(
        "All other properties must match this:",
        condition.schema,
        "other",
      );
    case "unevaluatedItems":
      return inside(
        "All other items must match this:",
        condition.schema,
        "other",
      );
  }
}

function requiredWords({
  mode,
  sets,
}: Extract<Condition, { kind: "required" }>): Children {
  const how = mode === "oneOf" ? "Exactly one" : "At least one";
  return [
    `${how} of these is required: `,
    sets.map((set, index) => [
      index === 0 ? undefined : mode === "oneOf" ? ", or " : ", ",
      list(set, "with"),
    ]),
    ".",
  ];
}

/** Describes in one sentence what a value must not be; undefined if that is not possible. */
function forbiddenWords(model: Model, schema: AnySchema): Children {
  const { type, ...rest } = merge(model, schema).schema;
  const { pattern, required = [], const: constant, enum: values } = rest;
  const [key, ...others] = Object.keys(rest);
  if (others.length > 0) return undefined;
  const listed = key === "const" ? [constant] : values;
  if (listed) return ["Must not be ", list(valueTexts(listed), "or"), "."];
  if (key === undefined && type === "null")
    return ["Must not be ", code("null"), "."];
  if (pattern !== undefined) return ["Must not match ", code(pattern), "."];
  if (required.length === 0) return undefined;
  const together = required.length > 1 ? " together" : "";
  return ["Must not have ", list(required, "and"), `${together}.`];
}

function containsWords(least: Numeric, most: Numeric | undefined): string {
  const from = String(least);
  if (most === undefined)
    return from === "1" ? "At least one item" : `At least ${from} items`;
  const to = String(most);
  return from === to
    ? `Exactly ${to} items`
    : `Between ${from} and ${to} items`;
}

function list(names: string[], last: string): Children {
  return names.map((name, index) => [
    index === 0 ? undefined : index === names.length - 1 ? ` ${last} ` : ", ",
    code(name),
  ]);
}

function code(name: string): PageElement {
  return element("code", {}, name);
}

function at(context: SchemaContext, key: string): SchemaContext {
  return { ...context, id: context.anchors.below(context.id, key) };
}

function shown(
  schema: AnySchema,
  context: SchemaContext,
  nodesOf: NodesOf,
): PageElement {
  const view = merge(context.model, schema);
  const link = elsewhere(view, context);
  return element(
    "ul",
    { className: "openapi-schema__list" },
    link
      ? element("li", {}, link)
      : [
          element("li", {}, innerNotes(context.model, view)),
          nodesOf(view, enter(view, context)),
        ],
  );
}

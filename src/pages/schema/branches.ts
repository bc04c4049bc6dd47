import { type Choice, merge } from "../../description/model";
import { type PageElement, element } from "../../page/tree/node";
import type { NodesOf, SchemaContext } from "./context";
import { innerNotes } from "./notes";
import { elsewhere, enter } from "./recursion";
import { typeName } from "./type-name";

const kinds = {
  oneOf: " exactly one of",
  anyOf: " one or more of",
  subtypes: " one of the schemas that build on this one",
} as const;

/** Returns a choice as a list item: an introduction and a tab for each alternative. */
export function choiceNode(
  choice: Choice,
  context: SchemaContext,
  nodesOf: NodesOf,
): PageElement {
  const { kind, propertyName, otherwise } = choice;
  return element(
    "li",
    { className: "openapi-schema__branches" },
    element(
      "p",
      {},
      kind === "subtypes"
        ? undefined
        : element("span", { className: "badge badge--info" }, kind),
      kinds[kind],
      propertyName !== undefined && propertyName !== ""
        ? [", distinguished by ", element("code", {}, propertyName)]
        : undefined,
      otherwise === undefined
        ? undefined
        : ["; any other value means ", element("code", {}, otherwise)],
    ),
    choiceTabs(choice, context, nodesOf),
  );
}

/** Returns a tab for each alternative, named by discriminator values if there are any. */
export function choiceTabs(
  { propertyName, alternatives, kind }: Choice,
  context: SchemaContext,
  nodesOf: NodesOf,
): PageElement {
  const { model } = context;
  const isTold =
    propertyName !== undefined &&
    alternatives.some(({ values }) => values.length > 0);
  const tabs = alternatives.map(({ schema, name, title, values }, index) => {
    const option = `Option ${String(index + 1)}`;
    const type = typeName(model, schema);
    const label =
      values.length > 0
        ? values.join(", ")
        : (name ?? title ?? (type === "any" ? option : `${option}: ${type}`));
    const id = context.anchors.below(
      context.id,
      kind === "subtypes" ? label : (name ?? title ?? values[0] ?? option),
    );
    const view = merge(model, schema);
    const inside = {
      ...{ ...context, id },
      ...(kind === "subtypes" && { appliedDiscriminator: propertyName }),
    };
    return element(
      "TabItem",
      { label, value: label, id },
      elsewhere(view, inside) ?? [
        innerNotes(model, view, label),
        element(
          "ul",
          { className: "openapi-schema__list" },
          nodesOf(view, enter(view, inside)),
        ),
      ],
    );
  });
  return element(
    isTold ? "DiscriminatorTabs" : "SchemaTabs",
    {
      className: isTold
        ? "openapi-tabs__discriminator"
        : "openapi-tabs__schema",
    },
    tabs,
  );
}

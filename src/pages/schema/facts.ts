import {
  type AnySchema,
  type Model,
  type Schema,
  enumerationOf,
  isNullable,
  merge,
  typeOf,
} from "../../description/model";
import { valueText } from "../../page/wording/values";

/** How deep lists of lists are followed; a list may be its own item. */
export const listDepth = 6;

/** Keywords whose schemas stand on the page by themselves. */
const inside = [
  ...["properties", "patternProperties", "additionalProperties"],
  ...["propertyNames", "unevaluatedProperties", "dependentSchemas"],
  ...["oneOf", "anyOf", "allOf", "not", "if", "then", "else"],
  ...["items", "prefixItems", "contains", "unevaluatedItems", "contentSchema"],
  ...["discriminator", "dependentRequired", "$defs", "nullable"],
] as const;

/**
 * What the page's component shows of a plain value: everything but the schemas inside, those of a
 * list's items apart. `nullable` and the texts of listed values are told in one form.
 */
export function facts(
  model: Model,
  schema: AnySchema,
  depth = listDepth,
): Schema {
  const { schema: merged } = merge(model, schema);
  const plain = Object.fromEntries(
    Object.entries(merged).filter(
      ([key]) => !inside.some((one) => one === key),
    ),
  ) as Schema;
  const { items } = merged;
  const texts = meanings(model, schema);
  return {
    ...plain,
    ...(items !== undefined &&
      depth > 0 && { items: itemFacts(model, items, depth - 1) }),
    ...(isNullable(model, schema) &&
      typeOf(model, schema).kinds.length > 0 && { nullable: true }),
    ...(texts.length > 0 && {
      "x-enumDescriptions": Object.fromEntries(texts),
    }),
  };
}

/** Of items that are a component with something inside, the component's own page has the text. */
function itemFacts(model: Model, items: AnySchema, depth: number): Schema {
  const { description, ...rest } = facts(model, items, depth);
  const isTold =
    merge(model, items).name === undefined || !isObject(model, items);
  return isTold && description !== undefined ? { description, ...rest } : rest;
}

function isObject(model: Model, schema: AnySchema): boolean {
  return typeOf(model, schema).kinds.some(({ kind }) => kind === "object");
}

/** What listed values mean, by the values. */
function meanings(model: Model, schema: AnySchema): [string, string][] {
  return (enumerationOf(model, schema) ?? []).flatMap((one) => {
    const words = [
      one.title,
      one.deprecated ? "deprecated" : undefined,
      one.description,
    ].filter((word) => word !== undefined);
    return words.length > 0
      ? [[valueText(one.value), words.join(": ")] as [string, string]]
      : [];
  });
}

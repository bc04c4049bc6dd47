import {
  type AnySchema,
  type Model,
  type Schema,
  enumerationOf,
  isNullable,
  merge,
  typeOf,
} from "../../description/model";
import { valueTexts } from "../../page/wording/values";

/** Maximum depth of nested lists; a list may contain itself. */
export const listDepth = 6;

/** Keywords whose schemas are shown separately. */
const inside = [
  ...["properties", "patternProperties", "additionalProperties"],
  ...["propertyNames", "unevaluatedProperties", "dependentSchemas"],
  ...["oneOf", "anyOf", "allOf", "not", "if", "then", "else"],
  ...["items", "prefixItems", "contains", "unevaluatedItems", "contentSchema"],
  ...["discriminator", "dependentRequired", "$defs", "nullable"],
] as const;

/**
 * Returns what the page's component shows of a plain value: all keywords without nested schemas,
 * and the facts of a list's items. `nullable` and descriptions of listed values are normalized.
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

/**
 * Omits the description of items that are an object component, because it is on the component's
 * page.
 */
function itemFacts(model: Model, items: AnySchema, depth: number): Schema {
  const { description, ...rest } = facts(model, items, depth);
  const isTold =
    merge(model, items).name === undefined || !isObject(model, items);
  return isTold && description !== undefined ? { description, ...rest } : rest;
}

function isObject(model: Model, schema: AnySchema): boolean {
  return typeOf(model, schema).kinds.some(({ kind }) => kind === "object");
}

/** Returns the descriptions of listed values. */
function meanings(model: Model, schema: AnySchema): [string, string][] {
  const values = enumerationOf(model, schema) ?? [];
  const texts = valueTexts(values.map(({ value }) => value));
  return values.flatMap((one, index) => {
    const words = [
      one.title,
      one.deprecated ? "deprecated" : undefined,
      one.description,
    ].filter((word) => word !== undefined);
    return words.length > 0
      ? [[texts[index] ?? "", words.join(": ")] as [string, string]]
      : [];
  });
}

import {
  type AnySchema,
  type Bound,
  type Model,
  type Range,
  enumerationOf,
  limitsOf,
  merge,
} from "../../description/model";
import { code, valueTexts } from "../../page/wording/values";
import { listDepth } from "./facts";

/**
 * Returns the limits of a value, including a list's items, as Markdown; undefined if there are
 * none.
 */
export function limitsText(
  model: Model,
  schema: AnySchema,
): string | undefined {
  return possible(allLimits(model, schema, listDepth));
}

/** Like `limitsText`, without the limits of a list's items. */
export function ownLimitsText(
  model: Model,
  schema: AnySchema,
): string | undefined {
  return possible(ownLimits(model, schema));
}

function possible(groups: string[]): string | undefined {
  return groups.length > 0
    ? `**Possible values:** ${groups.join(", ")}`
    : undefined;
}

/** Prefix of the limits of a list's items. */
const ofItems = "each item ";

function allLimits(model: Model, schema: AnySchema, depth: number): string[] {
  const own = ownLimits(model, schema);
  const { items } = merge(model, schema).schema;
  const inner =
    items === undefined || depth === 0
      ? []
      : allLimits(model, items, depth - 1);
  const [first, ...rest] = inner;
  if (first === undefined) return own;
  // The type of a list already shows that listed values belong to its items.
  const isTold =
    first.startsWith(ofItems) || (own.length === 0 && first.startsWith("["));
  return [...own, isTold ? first : ofItems + first, ...rest];
}

function ownLimits(model: Model, schema: AnySchema): string[] {
  const limits = limitsOf(model, schema);
  const values = enumerationOf(model, schema);
  const { const: constant } = merge(model, schema).schema;
  const isListed = values !== undefined && constant === undefined;
  return [
    range(limits.length, "characters", "non-empty"),
    between(bound(">", limits.least), bound("<", limits.most)),
    ...limits.multipleOf.map((value) => `\`multiple of ${String(value)}\``),
    ...limits.patterns.map(
      (pattern) => `Value must match regular expression ${code(pattern)}`,
    ),
    isListed
      ? `[${valueTexts(values.map(({ value }) => value))
          .map(code)
          .join(", ")}]`
      : undefined,
    range(limits.items, "items", "non-empty"),
    limits.isUnique ? "`unique`" : undefined,
    range(limits.properties, "properties"),
  ].filter((group) => group !== undefined);
}

function bound(sign: "<" | ">", limit: Bound | undefined): string | undefined {
  return (
    limit && `${sign}${limit.isExclusive ? "" : "="} ${String(limit.value)}`
  );
}

function range(
  { least, most }: Range,
  unit: string,
  atLeastOne?: string,
): string | undefined {
  const isOne = String(least) === "1" && atLeastOne !== undefined;
  return between(
    least === undefined || String(least) === "0"
      ? undefined
      : isOne
        ? atLeastOne
        : `>= ${String(least)} ${unit}`,
    most === undefined ? undefined : `<= ${String(most)} ${unit}`,
  );
}

function between(
  lower: string | undefined,
  upper: string | undefined,
): string | undefined {
  const parts = [lower, upper].filter((part) => part !== undefined);
  return parts.length > 0
    ? parts.map((part) => `\`${part}\``).join(" and ")
    : undefined;
}

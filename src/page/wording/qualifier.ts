import type { Schema } from "../../description";
import { valueText } from "./values";

/** The limits of a value as Markdown, or nothing when it has none; for a list, its items' as well. */
export function qualifierMessage(schema: Schema): string | undefined {
  const groups = allLimits(schema);
  return groups.length > 0
    ? `**Possible values:** ${groups.join(", ")}`
    : undefined;
}

function allLimits(schema: Schema): string[] {
  const own = limits(schema);
  const inner = schema.items ? allLimits(schema.items) : [];
  const [first, ...rest] = inner;
  return own.length > 0 && first !== undefined
    ? [...own, `each item ${first}`, ...rest]
    : [...own, ...inner];
}

function limits(schema: Schema): string[] {
  const { pattern, enum: values } = schema;
  return [
    between(
      schema.minLength === 1
        ? "non-empty"
        : bound(">=", schema.minLength, " characters"),
      bound("<=", schema.maxLength, " characters"),
    ),
    between(lowerBound(schema), upperBound(schema)),
    schema.multipleOf === undefined
      ? undefined
      : `\`multiple of ${String(schema.multipleOf)}\``,
    pattern === undefined
      ? undefined
      : `Value must match regular expression ${code(pattern)}`,
    values && `[${values.map((value) => code(valueText(value))).join(", ")}]`,
    between(
      schema.minItems === 1
        ? "non-empty"
        : bound(">=", schema.minItems, " items"),
      bound("<=", schema.maxItems, " items"),
    ),
    schema.uniqueItems ? "`unique`" : undefined,
    between(
      bound(">=", schema.minProperties, " properties"),
      bound("<=", schema.maxProperties, " properties"),
    ),
  ].filter((group) => group !== undefined);
}

function lowerBound({ minimum, exclusiveMinimum }: Schema): string | undefined {
  if (typeof exclusiveMinimum === "number") return bound(">", exclusiveMinimum);
  return bound(exclusiveMinimum === true ? ">" : ">=", minimum);
}

function upperBound({ maximum, exclusiveMaximum }: Schema): string | undefined {
  if (typeof exclusiveMaximum === "number") return bound("<", exclusiveMaximum);
  return bound(exclusiveMaximum === true ? "<" : "<=", maximum);
}

function bound(
  sign: string,
  limit: number | undefined,
  unit = "",
): string | undefined {
  const says =
    limit !== undefined && !(limit === 0 && unit !== "" && sign === ">=");
  return says ? `${sign} ${String(limit)}${unit}` : undefined;
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

/** Inline code that may itself hold backticks (CommonMark, section 6.1). */
function code(value: string): string {
  if (!value.includes("`")) return `\`${value}\``;
  const longest = Math.max(
    ...(value.match(/`+/g) ?? []).map((run) => run.length),
  );
  const fence = "`".repeat(longest + 1);
  return `${fence} ${value} ${fence}`;
}

import type { ExternalDocs } from "../../description";
import type { Schema } from "../../description/model/types/schema";
import { unembed } from "../../description/model/numbers/embed";
import { stringifyJson } from "../../description/model/numbers/stringify";
import { safeUrl } from "../markdown/url";

/** A value of the description with its label. */
export interface NamedValue {
  title: string;
  value: unknown;
}

/** Returns the constant, default and examples of a schema. */
export function valuesOf(schema: Schema): NamedValue[] {
  return [
    { title: "Constant value", value: schema.const },
    { title: "Default value", value: schema.default },
    { title: "Example", value: schema.example },
    ...(schema.examples ?? []).map((value) => ({ title: "Example", value })),
  ].filter(({ value }) => value !== undefined);
}

/**
 * Returns a value for display: strings unchanged, everything else as JSON with exact digits. An
 * empty string is quoted to be visible.
 */
export function valueText(value: unknown): string {
  return typeof value === "string" && value.trim() !== ""
    ? value
    : stringifyJson(unembed(value));
}

/**
 * Returns values for display next to each other: strings that look like one of the other values or
 * whose white space would not show are quoted.
 */
export function valueTexts(values: readonly unknown[]): string[] {
  const others = values.filter((value) => typeof value !== "string");
  const hasNull = others.includes(null);
  const isMixed = others.some((value) => value !== null);
  return values.map((value) =>
    typeof value === "string" &&
    (/^\s|\s$|[\t\n\r]/.test(value) ||
      (hasNull && value === "null") ||
      (isMixed && isJson(value)))
      ? JSON.stringify(value)
      : valueText(value),
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Writes inline code that may contain backticks (CommonMark, section 6.1). */
export function code(value: string): string {
  if (value.trim() === "" || !/^\s|\s$|`/.test(value)) return `\`${value}\``;
  const runs = (value.match(/`+/g) ?? []).map((run) => run.length);
  const fence = "`".repeat(Math.max(0, ...runs) + 1);
  return `${fence} ${value} ${fence}`;
}

/** Returns a link to external documentation, if its URL is safe (External Documentation Object). */
export function externalLink(
  docs: ExternalDocs | undefined,
): { to: string; label: string } | undefined {
  const to = safeUrl(docs?.url ?? "");
  return docs && to !== undefined
    ? { to, label: docs.description ?? docs.url }
    : undefined;
}

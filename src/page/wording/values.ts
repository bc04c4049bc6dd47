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

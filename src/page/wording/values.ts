import type { ExternalDocs } from "../../description";
import type { Schema } from "../../description/model/types/schema";
import { unembed } from "../../description/model/numbers/embed";
import { stringifyJson } from "../../description/model/numbers/stringify";
import { safeUrl } from "../markdown/url";

/** A value that the description gives, with what it is called. */
export interface NamedValue {
  title: string;
  value: unknown;
}

/** The values that a schema gives: its constant, default and examples. */
export function valuesOf(schema: Schema): NamedValue[] {
  return [
    { title: "Constant value", value: schema.const },
    { title: "Default value", value: schema.default },
    { title: "Example", value: schema.example },
    ...(schema.examples ?? []).map((value) => ({ title: "Example", value })),
  ].filter(({ value }) => value !== undefined);
}

/**
 * A value as it is shown: a text as it is, everything else as JSON, with the digits of numbers. The
 * empty text has quotes, as nothing would be seen of it.
 */
export function valueText(value: unknown): string {
  return typeof value === "string" && value !== ""
    ? value
    : stringifyJson(unembed(value));
}

/** Inline code that may itself hold backticks (CommonMark, section 6.1). */
export function code(value: string): string {
  if (value.trim() === "" || !/^\s|\s$|`/.test(value)) return `\`${value}\``;
  const runs = (value.match(/`+/g) ?? []).map((run) => run.length);
  const fence = "`".repeat(Math.max(0, ...runs) + 1);
  return `${fence} ${value} ${fence}`;
}

/** A link to more about something, when its URL is a safe one (External Documentation Object). */
export function externalLink(
  docs: ExternalDocs | undefined,
): { to: string; label: string } | undefined {
  const to = safeUrl(docs?.url ?? "");
  return docs && to !== undefined
    ? { to, label: docs.description ?? docs.url }
    : undefined;
}

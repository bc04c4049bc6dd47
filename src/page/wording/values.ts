import type { ExternalDocs, Schema } from "../../description";
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

/** A value as it is shown: a text as it is, everything else as JSON. */
export function valueText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A link to more about something, when its URL is a safe one (External Documentation Object). */
export function externalLink(
  docs: ExternalDocs | undefined,
): { to: string; label: string } | undefined {
  const to = safeUrl(docs?.url ?? "");
  return docs && to !== undefined
    ? { to, label: docs.description ?? "More about this" }
    : undefined;
}

import type { Operation } from "../../description";
import type { CodeSample } from "../../page/tree/components";

/**
 * Returns the samples that a description's authors wrote themselves: the extension `x-codeSamples`,
 * formerly `x-code-samples`. Entries without a source are left out.
 *
 * @see https://redocly.com/docs-legacy/api-reference-docs/specification-extensions/x-code-samples
 */
export function codeSamples(operation: Operation): CodeSample[] {
  const fields: Record<string, unknown> = { ...operation };
  const samples = fields["x-codeSamples"] ?? fields["x-code-samples"];
  if (!Array.isArray(samples)) return [];
  return samples.flatMap((sample: unknown) => {
    const { lang, label, source } = Object(sample) as Record<string, unknown>;
    if (typeof source !== "string") return [];
    const language = typeof lang === "string" ? lang : "";
    const name = typeof label === "string" ? label : language;
    return { label: name || "Example", language, source };
  });
}

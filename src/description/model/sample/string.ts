import { fitsText } from "../accepts/scalar";
import { residualOf } from "../ask/limits";
import type { Numeric, Schema } from "../types/schema";
import { formats } from "./formats";
import { textFor } from "./pattern";

/**
 * Returns a text that matches its format, length and patterns, or the closest one if none is found.
 */
export function sampleText(schema: Schema): string {
  const parts = [schema, ...residualOf(schema)];
  const fits = (text: string) => parts.every((part) => fitsText(part, text));
  const format = schema.format ?? encodings.get(schema.contentEncoding ?? "");
  const known = format === undefined ? undefined : formats.get(format);
  const plain = known ?? fitted("string", schema);
  if (fits(plain)) return plain;
  const length = count(schema.minLength);
  for (const { pattern } of parts)
    if (pattern !== undefined) {
      const found = textFor(pattern, length, fits);
      if (found !== undefined) return found;
    }
  const other = fitted(known ?? "string", schema);
  return fits(other) ? other : plain;
}

const encodings = new Map([
  ["base64", "byte"],
  ["base64url", "base64url"],
]);

/** Pads or cuts a text to the length limits, counted in characters. */
function fitted(text: string, { minLength, maxLength }: Schema): string {
  const most = maxLength === undefined ? undefined : count(maxLength);
  return text.padEnd(count(minLength), "g").slice(0, most);
}

/** Maximum length of a generated text in characters. */
const longest = 10_000;

const count = (limit: Numeric | undefined): number =>
  Math.min(longest, Math.max(0, Math.ceil(Number(limit ?? 0))));

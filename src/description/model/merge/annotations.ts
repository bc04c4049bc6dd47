import type { Schema } from "../types/schema";

/** Keywords whose first value wins. */
const first = [
  ...["title", "description", "default", "example", "examples"],
  ...["externalDocs", "xml", "discriminator"],
  ...["contentMediaType", "contentEncoding", "contentSchema"],
] as const;
const any = ["deprecated", "readOnly", "writeOnly", "uniqueItems"] as const;

/**
 * Merges annotations: the first text or sample value wins; a flag such as `readOnly` is set if any
 * schema sets it (JSON Schema Validation 2020-12, section 9).
 */
export function mergeAnnotations(schemas: readonly Schema[]): Schema {
  const merged = new Map<string, unknown>();
  for (const schema of schemas)
    for (const [key, value] of Object.entries(schema))
      if ((isFirst(key) || key.startsWith("x-")) && !merged.has(key))
        if (value !== undefined) merged.set(key, value);
  for (const key of any) {
    const marks = schemas.flatMap((schema) => schema[key] ?? []);
    if (marks.length > 0) merged.set(key, marks.includes(true));
  }
  return Object.fromEntries(merged);
}

const names = new Set<string>(first);
const isFirst = (key: string): boolean => names.has(key);

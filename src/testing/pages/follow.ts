import type { Description, Reference } from "../../description";

const schemas = "#/components/schemas/";

/**
 * Resolves a reference, also through several steps; returns an empty object if it cannot be
 * resolved.
 */
export function follow<T extends object>(
  api: Description,
  node: T | Reference,
): Partial<T> {
  let current: unknown = node;
  const seen = new Set<unknown>();
  while (isReference(current) && !seen.has(current.$ref)) {
    seen.add(current.$ref);
    current = target(api, current.$ref);
  }
  return isReference(current) ? {} : (current ?? {});
}

/** Returns the name of the component schema that a reference points to. */
export function nameOf(reference = ""): string | undefined {
  return reference.startsWith(schemas)
    ? unescape(reference.slice(schemas.length))
    : undefined;
}

/** Returns a value of a discriminator mapping as a reference; it may be a bare name. */
export function mapped(value: string): string {
  return /[#/]/.test(value) ? value : schemas + value;
}

function isReference(node: unknown): node is Reference {
  return typeof node === "object" && node !== null && "$ref" in node;
}

function target(api: Description, reference: string): unknown {
  let value: unknown = api;
  for (const key of reference.slice(2).split("/").map(unescape))
    value = (value as Record<string, unknown> | undefined)?.[key];
  return value;
}

function unescape(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}

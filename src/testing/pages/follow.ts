import type { Description, Reference } from "../../description";

const schemas = "#/components/schemas/";

/** What a node stands for, at the end of its references; nothing when they lead nowhere. */
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

/** The name of the component schema that a reference leads to. */
export function nameOf(reference = ""): string | undefined {
  return reference.startsWith(schemas)
    ? unescape(reference.slice(schemas.length))
    : undefined;
}

/** A discriminator mapping's value as a reference: it may be a bare name. */
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

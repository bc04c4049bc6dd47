/**
 * The keys of a JSON pointer in a URI fragment (RFC 6901, section 6): percent escapes first, then
 * `~1` and `~0`.
 *
 * @param reference such as `#/components/schemas/a~1b`
 * @returns nothing when the reference leads elsewhere or is no pointer
 */
export function pointerKeys(reference: string): string[] | undefined {
  if (reference === "#") return [];
  if (!reference.startsWith("#/")) return undefined;
  return reference.slice(2).split("/").map(unescape);
}

/** The reference to a component. */
export function referenceTo(section: string, name: string): string {
  const key = name.replaceAll("~", "~0").replaceAll("/", "~1");
  return `#/components/${section}/${key}`;
}

/** The value at the end of `keys`, or `undefined`; what objects inherit does not count. */
export function valueAt(root: unknown, keys: readonly string[]): unknown {
  let value = root;
  for (const key of keys) {
    if (typeof value !== "object" || value === null) return undefined;
    if (!Object.hasOwn(value, key)) return undefined;
    if (Array.isArray(value) && key === "length") return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function unescape(key: string): string {
  return decoded(key).replaceAll("~1", "/").replaceAll("~0", "~");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

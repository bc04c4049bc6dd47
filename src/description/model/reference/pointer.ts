/**
 * JSON pointers, on their own and as the fragment of a reference.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6901
 */

/** Returns the pointer made of `keys`; the empty pointer is the whole document. */
export function toPointer(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${escapeKey(String(key))}`).join("");
}

/** Returns the keys of a pointer. */
export function fromPointer(pointer: string): string[] {
  return pointer.split("/").slice(1).map(unescapeKey);
}

/**
 * Returns the keys of a JSON pointer in a URI fragment (RFC 6901, section 6), unescaping percent
 * escapes first, then `~1` and `~0`.
 *
 * @param reference such as `#/components/schemas/a~1b`
 * @returns `undefined` if the reference points outside the document or is not a pointer
 */
export function pointerKeys(reference: string): string[] | undefined {
  if (reference === "#") return [];
  if (!reference.startsWith("#/")) return undefined;
  return reference
    .slice(2)
    .split("/")
    .map((key) => unescapeKey(decoded(key)));
}

/**
 * Returns the pointer in a URI fragment.
 *
 * @param fragment without its `#`
 * @returns `undefined` for a fragment of another form, such as an anchor
 */
export function fromFragment(fragment: string): string | undefined {
  const keys = pointerKeys(`#${fragment}`);
  return keys && toPointer(keys);
}

/** Returns the reference to a component. */
export function referenceTo(section: string, name: string): string {
  return `#${toPointer(["components", section, name])}`;
}

/** Returns the value that `keys` lead to, or `undefined`. Inherited properties are ignored. */
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

/** Returns the value at `pointer` in `root`, or `undefined`. */
export function at(root: unknown, pointer: string): unknown {
  return valueAt(root, fromPointer(pointer));
}

function escapeKey(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function unescapeKey(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

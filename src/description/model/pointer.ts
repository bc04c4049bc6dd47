/**
 * JSON pointers.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6901
 */

/** Makes the pointer that leads over `keys`; the empty pointer is the whole document. */
export function toPointer(keys: readonly (string | number)[]): string {
  return keys
    .map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

/** The keys of a pointer. */
export function fromPointer(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/**
 * The pointer of a URI fragment (RFC 6901, section 6), which is percent-encoded.
 *
 * @param fragment without its `#`
 * @returns nothing for a fragment of another form, such as an anchor's name
 */
export function fromFragment(fragment: string): string | undefined {
  if (fragment !== "" && !fragment.startsWith("/")) return undefined;
  return toPointer(fromPointer(fragment).map(decode));
}

/** The value that `pointer` names below `root`, or `undefined`. */
export function at(root: unknown, pointer: string): unknown {
  let value = root;
  for (const key of fromPointer(pointer)) {
    if (typeof value !== "object" || value === null) return undefined;
    if (!Object.hasOwn(value, key)) return undefined;
    if (Array.isArray(value) && key === "length") return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

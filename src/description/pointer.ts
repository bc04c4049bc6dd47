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

/** The keys of a pointer; also accepts the URI fragment form, percent-encoded, without its `#`. */
export function fromPointer(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .split("/")
    .slice(1)
    .map((key) =>
      decodeFragment(key).replaceAll("~1", "/").replaceAll("~0", "~"),
    );
}

/** The value that `pointer` names below `root`, or `undefined`. */
export function at(root: unknown, pointer: string): unknown {
  let value = root;
  for (const key of fromPointer(pointer)) {
    if (typeof value !== "object" || value === null) return undefined;
    if (!Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function decodeFragment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Offsets in the text of the keys of an object or the items of a list. */
export interface Offsets {
  /** Only for objects. */
  keys?: string[];
  offsets: number[];
}

/** Offsets by collection. */
export type Positions = Map<unknown, Offsets>;

/** Returns the offset of the key or item that `keys` lead to, or of the nearest one above. */
export function offsetIn(
  positions: Positions,
  root: unknown,
  keys: string[],
): number | undefined {
  let node = root;
  let offset: number | undefined;
  for (const key of keys) {
    const known = positions.get(node);
    if (!known) break;
    const index = known.keys ? known.keys.indexOf(key) : Number(key);
    const found = known.offsets[index];
    if (found === undefined) break;
    offset = found;
    node = (node as Record<string, unknown>)[key];
  }
  return offset;
}

const before = /(?:[ \n]+|#[^\n]*\n)*(?:&\S+(?:[ \n]+|#[^\n]*\n)*)?/y;

/** Returns the offset of the node of an item whose dash ends at `at`. */
export function itemOffset(text: string, at: number): number {
  before.lastIndex = at;
  before.test(text);
  return before.lastIndex;
}

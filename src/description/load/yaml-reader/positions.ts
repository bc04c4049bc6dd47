/** Where the keys of an object, or the items of a list, begin in the text. */
export interface Offsets {
  /** Of an object. */
  keys?: string[];
  offsets: number[];
}

/** By collection. */
export type Positions = Map<unknown, Offsets>;

/** The offset of the key or item at the end of `keys`, or of the nearest above it. */
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

/** Where the node of an item begins whose dash is before `at`. */
export function itemOffset(text: string, at: number): number {
  before.lastIndex = at;
  before.test(text);
  return before.lastIndex;
}

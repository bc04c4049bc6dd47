/** Maximum number of matches. */
export const mostFound = 100_000;

/** Number of characters searched per step. */
const stretch = 500_000;

/**
 * Finds the offsets of a query in a text, ignoring case, in ascending order and in steps.
 *
 * @param accepts whether a match counts
 */
export function* findText(
  text: string,
  query: string,
  accepts: (offset: number) => boolean = () => true,
): Generator<undefined, Int32Array> {
  const offsets: number[] = [];
  const pattern = new RegExp(
    query.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"),
    "gi",
  );
  for (let from = 0; from < text.length; from += stretch) {
    // The chunks overlap, so that a match across their boundary is found once.
    const part = text.slice(from, from + stretch + query.length - 1);
    pattern.lastIndex = 0;
    for (
      let match = pattern.exec(part);
      match !== null;
      match = pattern.exec(part)
    ) {
      if (accepts(from + match.index)) offsets.push(from + match.index);
      if (offsets.length === mostFound) return Int32Array.from(offsets);
      if (offsets.length % 1000 === 999) yield;
    }
    yield;
  }
  return Int32Array.from(offsets);
}

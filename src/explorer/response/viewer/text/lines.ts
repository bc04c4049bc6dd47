/** Maximum number of characters per row; longer lines take several rows. */
const longest = 2_000;

/**
 * Returns the start offsets of a text's rows, in steps: its lines, with long ones split. The last
 * entry is the end of the text.
 */
export function* rowStarts(text: string): Generator<undefined, Int32Array> {
  let starts = new Int32Array(Math.max(64, text.length >> 5));
  let count = 0;
  const add = (offset: number) => {
    if (count === starts.length) {
      const larger = new Int32Array(2 * count);
      larger.set(starts);
      starts = larger;
    }
    starts[count++] = offset;
  };
  let line = 0;
  for (;;) {
    const found = text.indexOf("\n", line);
    const end = found < 0 ? text.length : found;
    add(line);
    for (let at = line + longest; at < end; at += longest) add(at);
    if (found < 0) break;
    line = found + 1;
    // A final line break does not start another line.
    if (line === text.length) break;
    if (count % 4096 === 0) yield;
  }
  add(text.length);
  return starts.slice(0, count);
}

/** Returns the row that contains an offset. */
export function rowOfOffset(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

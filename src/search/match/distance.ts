const maxWordLength = 64;
let beforeLast = new Uint8Array(maxWordLength + 1);
let last = new Uint8Array(maxWordLength + 1);
let current = new Uint8Array(maxWordLength + 1);

/**
 * Returns the edit distance of two words, with transpositions of adjacent letters (optimal string
 * alignment). Words of more than 64 letters count as beyond the limit.
 *
 * @param limit a larger distance is returned as `limit + 1`
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (Math.max(a.length, b.length) > maxWordLength) return limit + 1;
  for (let column = 0; column <= b.length; column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    current[0] = row;
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
      );
      const isSwapped =
        row > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(at(last, b.length), limit + 1);
}

function at(row: Uint8Array, column: number): number {
  return row[column] ?? 0;
}

/** Returns how many errors a word of this length may have. */
export function tolerance(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

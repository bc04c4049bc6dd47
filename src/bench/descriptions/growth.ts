/** What generating the pages of a description of one size took. */
export interface Measured {
  /** Of the description. */
  megabytes: number;
  seconds: number;
  memory: number;
}

/**
 * The power that a cost grows with the size by: 1 is linear, 2 is quadratic. The slope of the line of least
 * squares through the logarithms.
 */
export function growthOf(
  measured: readonly Measured[],
  cost: "seconds" | "memory",
): number {
  const points = measured.map(
    (one) => [Math.log(one.megabytes), Math.log(one[cost])] as const,
  );
  const mean = (at: 0 | 1) =>
    points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  const variance = points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
  return covariance / variance;
}

/** Cost of generating the pages of one description. */
export interface Measured {
  /** Size of the description. */
  megabytes: number;
  seconds: number;
  memory: number;
}

/**
 * Returns the exponent of a cost's growth with size: 1 is linear, 2 is quadratic. It is the slope
 * of the least-squares line through the logarithms.
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

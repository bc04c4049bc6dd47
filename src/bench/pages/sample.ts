/** Returns the given number of items, evenly spaced, beginning with the first. */
export function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  const step = items.length / count;
  return Array.from({ length: count }, (_, index) =>
    items.slice(Math.floor(index * step)).slice(0, 1),
  ).flat();
}

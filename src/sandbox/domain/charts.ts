import type { Row, Store } from "../store/store";

export interface Coordinate {
  /** Milliseconds since 1970. */
  x_cord: number;
  y_cord: number;
}

/**
 * Counts the events in each of the last `steps` intervals, oldest first.
 * @param step length of an interval in milliseconds, one day by default
 */
export function eventSeries(
  store: Store,
  matches: (event: Row) => boolean,
  steps = 7,
  step = 86_400_000,
): Coordinate[] {
  const end = Date.now();
  const times = store
    .rows("events/events")
    .filter(matches)
    .map(({ created }) => Date.parse(String(created)));
  return Array.from({ length: steps }, (_, index) => {
    const from = end - (steps - index) * step;
    return {
      x_cord: from,
      y_cord: times.filter((time) => time > from && time <= from + step).length,
    };
  });
}

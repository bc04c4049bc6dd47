import { depthLimit } from "../yaml-problem";
import { type Cursor, giveUp } from "./cursor";
import type { Offsets } from "./positions";

/** Enters a nested collection. */
export function enter(cursor: Cursor): void {
  if (++cursor.depth > depthLimit) giveUp();
}

export function leave(cursor: Cursor): void {
  cursor.depth--;
}

/** Creates the offsets of a new collection if positions are recorded. */
export function record(cursor: Cursor, value: object): Offsets | undefined {
  if (!cursor.positions) return undefined;
  const offsets = Array.isArray(value)
    ? { offsets: [] }
    : { keys: [], offsets: [] };
  cursor.positions.set(value, offsets);
  return offsets;
}

/** Sets a key, which the object must not have yet unless it was merged. */
export function setKey(
  object: Record<string, unknown>,
  key: string,
  value: unknown,
  start: number,
  offsets: Offsets | undefined,
  isMerged = false,
): void {
  const isTaken = !isMerged && Object.hasOwn(object, key);
  if (isTaken || key === "__proto__") giveUp();
  object[key] = value;
  offsets?.keys?.push(key);
  offsets?.offsets.push(start);
}

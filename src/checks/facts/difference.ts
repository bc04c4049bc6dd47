import { toPointer } from "../../description";
import { isRecord } from "../../description/model/record";

/** A fact that differs between two descriptions; `undefined` if one lacks it. */
export interface Difference {
  /** JSON pointer into our description, where the fact is or would be. */
  pointer: string;
  ours: unknown;
  theirs: unknown;
}

/** Arrays whose order has no meaning. */
const sets = new Set(["required", "tags"]);

/** Returns the differences between two values at `pointer`, in the order of our keys. */
export function differences(
  ours: unknown,
  theirs: unknown,
  pointer: string,
): Difference[] {
  if (isRecord(ours) && isRecord(theirs))
    return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].flatMap(
      (key) =>
        differences(
          ordered(key, ours[key]),
          ordered(key, theirs[key]),
          pointer + toPointer([key]),
        ),
    );
  if (Array.isArray(ours) && Array.isArray(theirs))
    return Array.from(
      { length: Math.max(ours.length, theirs.length) },
      (_, index) =>
        differences(ours[index], theirs[index], pointer + toPointer([index])),
    ).flat();
  return ours === theirs ? [] : [{ pointer, ours, theirs }];
}

function ordered(key: string, value: unknown): unknown {
  return sets.has(key) && Array.isArray(value)
    ? [...(value as unknown[])].sort()
    : value;
}

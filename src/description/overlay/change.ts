import type { Origins, SourceNode } from "../bundle/origins";
import { at, toPointer } from "../model/reference/pointer";
import { mapJson } from "../model/numbers/map";
import { isRecord } from "../model/record";

type Location = (string | number)[];

/**
 * Removes the value at `location`. Returns false for the whole document, which cannot be removed.
 */
export function removeAt(document: unknown, location: Location): boolean {
  const key = location.at(-1);
  if (key === undefined) return false;
  const parent = at(document, toPointer(location.slice(0, -1)));
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (isRecord(parent)) Reflect.deleteProperty(parent, key);
  return true;
}

/**
 * Merges an update into the object at `location`, or appends it to the list there.
 *
 * @param update the update's location in the overlay
 * @returns whether the update matches the type of the target
 */
export function updateAt(
  document: unknown,
  location: Location,
  update: SourceNode,
  origins: Origins,
): boolean {
  const target = at(document, toPointer(location));
  const value = at(update.source.value, update.pointer);
  if (Array.isArray(target)) {
    origins.set(toPointer([...location, target.length]), update);
    target.push(copyJson(value));
    return true;
  }
  if (!isRecord(target) || !isRecord(value)) return false;
  merge(target, value, location, update, origins);
  return true;
}

/** Merges recursively: objects are merged, lists are appended to, other values are replaced. */
function merge(
  target: Record<string, unknown>,
  update: Record<string, unknown>,
  location: Location,
  from: SourceNode,
  origins: Origins,
): void {
  for (const [key, value] of Object.entries(update)) {
    const old = Object.hasOwn(target, key) ? target[key] : undefined;
    const here = [...location, key];
    const origin = { ...from, pointer: from.pointer + toPointer([key]) };
    if (isRecord(old) && isRecord(value)) {
      merge(old, value, here, origin, origins);
    } else if (Array.isArray(old) && Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        const pointer = origin.pointer + toPointer([index]);
        origins.set(toPointer([...here, old.length]), { ...from, pointer });
        old.push(copyJson(item));
      }
    } else {
      origins.set(toPointer(here), origin);
      target[key] = copyJson(value);
    }
  }
}

/** Returns a deep copy that shares only exact numbers, which are immutable. */
function copyJson(value: unknown): unknown {
  return mapJson(
    value,
    (leaf) => leaf,
    (key) => key,
  );
}

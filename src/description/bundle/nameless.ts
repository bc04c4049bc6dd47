import {
  at,
  fromPointer,
  pointerKeys,
  toPointer,
} from "../model/reference/pointer";
import { isReference } from "../model/reference/resolve";
import type { SourceNode } from "./origins";

/**
 * Returns whether a target is part of a path or webhook: it has no name of its own, so that it is
 * copied to where it is referred to instead of becoming a component.
 */
export function isNameless({ pointer }: SourceNode): boolean {
  const [first] = fromPointer(pointer);
  return first === "paths" || first === "webhooks";
}

/** Returns whether a nameless target contains itself, directly or through other nameless ones. */
export function holdsItself({ source, pointer }: SourceNode): boolean {
  const seen = new Set<string>();
  const pending = [pointer];
  for (const one of pending)
    for (const next of references(at(source.value, one))) {
      if (pointer === next || pointer.startsWith(`${next}/`)) return true;
      if (seen.has(next) || !isNameless({ source, pointer: next })) continue;
      seen.add(next);
      pending.push(next);
    }
  return false;
}

/** Returns the pointers of all references below a value that stay in its file. */
function references(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const keys = isReference(node) ? pointerKeys(node.$ref) : undefined;
  return [
    ...(keys ? [toPointer(keys)] : []),
    ...Object.values(node).flatMap(references),
  ];
}

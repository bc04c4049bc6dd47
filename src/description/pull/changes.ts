import type { Description, OperationEntry } from "..";
import { matchOperations } from "../diff/match";

/** Operations that differ between two descriptions, as method and path. */
export interface Changes {
  added: string[];
  removed: string[];
  /** Operations that differ themselves or in a component that they use. */
  changed: string[];
}

/** Returns how the operations of `after` differ from those of `before`. */
export function compare(before: Description, after: Description): Changes {
  const changes: Changes = { added: [], removed: [], changed: [] };
  for (const pair of matchOperations(before, after)) {
    if (pair.before && !pair.after) changes.removed.push(nameOf(pair.before));
    if (pair.after && !pair.before) changes.added.push(nameOf(pair.after));
    if (pair.before && pair.after && !pair.isSame)
      changes.changed.push(nameOf(pair.after));
  }
  return changes;
}

function nameOf({ isWebhook, method, path }: OperationEntry): string {
  return `${isWebhook ? "webhook " : ""}${method.toUpperCase()} ${path}`;
}

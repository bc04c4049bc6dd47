import { formatLocation, type SourceLocation } from "../diagnostic";
import { mapPathItem } from "../model/path-item";
import { isRecord } from "../model/record";
import { toPointer } from "../model/reference/pointer";
import type { Description } from "../model/types";

/**
 * Removes the operation ids of path items that refer to another path or webhook: both have the same
 * operations, and the id belongs to the one that is written there, or to the first.
 */
export function withoutAliases(
  description: Description,
  locate: (pointer: string) => SourceLocation,
): Description {
  const known = new Map<string, string>();
  const ids = (section: "paths" | "webhooks") => {
    const items = description[section];
    if (!items) return {};
    const entries = Object.entries(items).map(([name, item]) => {
      if (!isRecord(item)) return [name, item] as const;
      const changed = mapPathItem(item, (operation, method) => {
        const { operationId, ...rest } = operation;
        if (operationId === undefined) return operation;
        const pointer = toPointer([section, name, method, "operationId"]);
        const place = formatLocation(locate(pointer));
        const first = known.get(operationId);
        if (first === undefined) known.set(operationId, place);
        return first === place ? rest : operation;
      });
      return [name, changed] as const;
    });
    return { [section]: Object.fromEntries<unknown>(entries) };
  };
  return { ...description, ...ids("paths"), ...ids("webhooks") };
}

import { formatLocation, type SourceLocation } from "../diagnostic";
import { mapPathItem } from "../model/path-item";
import { isRecord } from "../model/record";
import { toPointer } from "../model/reference/pointer";
import type { Description } from "../model/types";

/**
 * Removes the operation ids of path items that refer to another path: both have the same operations,
 * and the id belongs to the one that is written there.
 */
export function withoutAliases(
  description: Description,
  locate: (pointer: string) => SourceLocation,
): Description {
  const { paths } = description;
  if (!paths) return description;
  const known = new Map<string, string>();
  const entries = Object.entries(paths).map(([path, item]) => {
    if (!isRecord(item)) return [path, item] as const;
    const changed = mapPathItem(item, (operation, method) => {
      const { operationId, ...rest } = operation;
      if (operationId === undefined) return operation;
      const pointer = toPointer(["paths", path, method, "operationId"]);
      const place = formatLocation(locate(pointer));
      const first = known.get(operationId);
      if (first === undefined) known.set(operationId, place);
      return first === place ? rest : operation;
    });
    return [path, changed] as const;
  });
  return { ...description, paths: Object.fromEntries(entries) };
}

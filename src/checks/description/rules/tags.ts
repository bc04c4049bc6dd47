import {
  type Description,
  type OperationEntry,
  toPointer,
} from "../../../description";
import type { Fault } from "../fault";

/**
 * Finds declared tags without operations, description, external docs and nested tags. Redocly
 * reports unused components.
 */
export function checkUnusedTags(
  { tags = [] }: Description,
  entries: OperationEntry[],
): Fault[] {
  const used = new Set(
    entries.flatMap(({ operation }) => operation.tags ?? []),
  );
  const parents = new Set(tags.map(({ parent }) => parent));
  return [...tags.entries()]
    .filter(
      ([, { name, description, externalDocs }]) =>
        !used.has(name) && !description && !externalDocs && !parents.has(name),
    )
    .map(([index, { name }]) => ({
      rule: "tag-unused",
      pointer: toPointer(["tags", index]),
      message: `No operation has the tag ${name}, so it gets no page.`,
      hint: "Give it to an operation, or remove it.",
    }));
}

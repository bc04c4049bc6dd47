import {
  type Description,
  type OperationEntry,
  toPointer,
} from "../../../description";
import type { Fault } from "../fault";

/** Tags that are declared and given to no operation; Redocly reports unused components. */
export function checkUnusedTags(
  { tags = [] }: Description,
  entries: OperationEntry[],
): Fault[] {
  const used = new Set(
    entries.flatMap(({ operation }) => operation.tags ?? []),
  );
  return [...tags.entries()]
    .filter(([, { name }]) => !used.has(name))
    .map(([index, { name }]) => ({
      rule: "tag-unused",
      pointer: toPointer(["tags", index]),
      message: `No operation has the tag ${name}, so it gets no page.`,
      hint: "Give it to an operation, or remove it.",
    }));
}

import type { Entry, OperationEntry } from "./documents";

/**
 * Returns the operations, in order, whose title, path, id or method contains all words of a text. A
 * word may be part of a longer one.
 */
export function filterEntries(
  entries: readonly Entry[],
  text: string,
): OperationEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry): entry is OperationEntry => {
    if (entry.kind !== "operation") return false;
    const { title, path, id, method } = entry;
    const all = `${title} ${path} ${id} ${method}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

import type { OperationEntry } from "../description";
import { groupsOf } from "./groups";

/**
 * Returns the menu entries of a tag: its operations, grouped by resource if there are several.
 *
 * @param id returns the id of an operation's document from its page
 */
export function menuItems(
  operations: readonly OperationEntry[],
  id: (page: string) => string = (page) => page,
): object[] {
  // Label and class come from the page's own front matter.
  const items = (entries: readonly OperationEntry[]) =>
    entries.map(({ page }) => ({ type: "doc", id: id(page) }));
  const groups = groupsOf(operations) ?? [];
  const [first, second] = groups;
  if (!first) return items(operations);
  if (!second) return items(first.operations);
  return groups.map((group) => ({
    type: "category",
    label: group.title,
    items: items(group.operations),
  }));
}

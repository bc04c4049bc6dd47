import type { OperationEntry } from "../description";
import { groupsOf } from "./groups";
import type { PagePlan } from "./plan";
import { schemaLetters } from "./schema-menu";

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

/**
 * Returns the maximum number of entries that the menu shows at once; a page expands one category of
 * its tree.
 */
export function menuEntries(plan: PagePlan): number {
  const letters = schemaLetters(plan);
  const opened = [
    ...plan.tags.map(({ operations }) => operations.length),
    ...letters.map(({ schemas }) => schemas.length),
  ];
  return plan.tags.length + letters.length + Math.max(0, ...opened);
}

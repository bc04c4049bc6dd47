import kebabCase from "lodash/kebabCase";
import type { OperationEntry } from "../description";

/** The operations of a tag that belong to one resource. */
export interface OperationGroup {
  /** Anchor on the tag's page. */
  id: string;
  title: string;
  about: string;
  operations: OperationEntry[];
}

/**
 * Groups the operations of a tag by resource. Groups are in the order of the description; within
 * one, the list comes first, then create, get, replace, change, delete, actions and references.
 *
 * @returns undefined if the resource of an operation is unknown; the description's order applies
 *   then
 */
export function groupsOf(
  operations: readonly OperationEntry[],
): OperationGroup[] | undefined {
  const groups = new Map<string, OperationGroup>();
  for (const entry of operations) {
    const resource = entry.operation["x-resource"];
    if (!resource) return undefined;
    const { group: title, about } = resource;
    const group = groups.get(title) ?? {
      ...{ id: kebabCase(title), title, about, operations: [] },
    };
    group.operations.push(entry);
    groups.set(title, group);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    operations: inOrder(group.operations),
  }));
}

/** Sorts by order, keeping the description's order among equals. */
function inOrder(operations: readonly OperationEntry[]): OperationEntry[] {
  const order = ({ operation }: OperationEntry) =>
    operation["x-resource"]?.order ?? 0;
  return [...operations].sort((a, b) => order(a) - order(b));
}

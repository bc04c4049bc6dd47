import kebabCase from "lodash/kebabCase";
import type { OperationEntry } from "../description";

/** The operations of a tag that are about one resource. */
export interface OperationGroup {
  /** Id of its place on the tag's page. */
  id: string;
  title: string;
  about: string;
  operations: OperationEntry[];
}

/**
 * The operations of a tag by the resource that they are about: groups in the order of the
 * description, in each the list first, then create, get, replace, change, delete, actions, references.
 *
 * @returns undefined where an operation is about no known resource: their order is the description's
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

/** A stable sort: operations with the same place keep the order of the description. */
function inOrder(operations: readonly OperationEntry[]): OperationEntry[] {
  const order = ({ operation }: OperationEntry) =>
    operation["x-resource"]?.order ?? 0;
  return [...operations].sort((a, b) => order(a) - order(b));
}

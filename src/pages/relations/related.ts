import type { OperationEntry } from "../../description";
import type { PagePlan } from "../plan";
import { groupsOf } from "../groups";
import type { Relations } from "./relations";

export interface Related {
  /** The resource that the operation is about; undefined if the description names none. */
  resource?: { title: string; href: string };
  /** Other operations of the same resource. */
  siblings: OperationEntry[];
  /** Objects that the operation takes or returns, with other operations on them. */
  things: Thing[];
}

export interface Thing {
  /** Name of its schema. */
  name: string;
  operations: OperationEntry[];
  /** Number of operations that are not listed. */
  more: number;
}

/** Above this number, operations are left to the schema's page. */
const mostOperations = 6;
const mostThings = 2;

/** Finds the related operations of an operation. */
export function relatedTo(
  entry: OperationEntry,
  plan: PagePlan,
  { thingsOf, about }: Pick<Relations, "thingsOf" | "about">,
): Related {
  const tag = plan.tags.find(({ operations }) => operations.includes(entry));
  const group = groupsOf(tag?.operations ?? [])?.find(({ operations }) =>
    operations.includes(entry),
  );
  const siblings = (tag?.operations ?? plan.operations).filter(
    (other) => other !== entry && isSibling(entry, other),
  );
  const seen = new Set([entry, ...siblings]);
  const things: Thing[] = [];
  for (const name of thingsOf.get(entry.operationId) ?? []) {
    const others = (about.get(name) ?? []).filter((other) => !seen.has(other));
    if (others.length === 0 || things.length === mostThings) continue;
    const operations = others.slice(0, mostOperations);
    for (const one of operations) seen.add(one);
    things.push({ name, operations, more: others.length - operations.length });
  }
  return {
    ...(group &&
      tag && {
        resource: {
          title: group.title,
          href: `${plan.href(tag.page)}#${group.id}`,
        },
      }),
    siblings,
    things,
  };
}

/** Returns whether two operations are about the same resource, or share a path if none is named. */
function isSibling(one: OperationEntry, other: OperationEntry): boolean {
  if (one.isWebhook || other.isWebhook) return false;
  const [group, otherGroup] = [one, other].map(
    ({ operation }) => operation["x-resource"]?.group,
  );
  if (group !== undefined || otherGroup !== undefined)
    return group === otherGroup;
  return collectionOf(one.path) === collectionOf(other.path);
}

/** Returns the part of a path before its first parameter: `/users/{id}/groups/` yields `/users`. */
function collectionOf(path: string): string {
  return path.replace(/\{.*/s, "").replace(/\/$/, "");
}

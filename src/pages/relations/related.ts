import type { OperationEntry } from "../../description";
import type { PagePlan } from "../plan";
import { groupsOf } from "../groups";
import type { Relations } from "./relations";

/** The operations that a page leads on to. */
export interface Related {
  /** The resource that the operation is about; nothing where the description names none. */
  resource?: { title: string; href: string };
  /** The other operations on it. */
  siblings: OperationEntry[];
  /** What the operation takes or returns, with others that do. */
  things: Thing[];
}

export interface Thing {
  /** Of its schema. */
  name: string;
  operations: OperationEntry[];
  /** How many more there are than the listed ones. */
  more: number;
}

/** More operations with the same thing than this are left to the page of its schema. */
const mostOperations = 6;
const mostThings = 2;

/** Works out what an operation is related to. */
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

/** Whether operations are about the same resource; where none is named, the path tells. */
function isSibling(one: OperationEntry, other: OperationEntry): boolean {
  if (one.isWebhook || other.isWebhook) return false;
  const [group, otherGroup] = [one, other].map(
    ({ operation }) => operation["x-resource"]?.group,
  );
  if (group !== undefined || otherGroup !== undefined)
    return group === otherGroup;
  return collectionOf(one.path) === collectionOf(other.path);
}

/** `/users/{id}/groups/` is in the collection `/users`. */
function collectionOf(path: string): string {
  return path.replace(/\{.*/s, "").replace(/\/$/, "");
}

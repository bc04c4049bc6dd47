import type { OperationEntry } from "../../description";
import { groupsOf } from "../groups";
import { markdown } from "../../page/markdown/nodes";
import {
  type Children,
  element,
  type PageNode,
  nodes,
} from "../../page/tree/node";
import { tagCollections } from "../machine/collections";
import { collectionLinks } from "./downloads";
import type { PagePlan } from "../plan";
import { type TagEntry, tagTree } from "../tags";
import { externalDocs } from "../schema/notes";
import { operationList, pageTitle, section } from "./links";
import { tagsBelow } from "./tag-list";

/** Lists operations grouped by resource, if the resources are known. */
function operationsByResource(
  operations: OperationEntry[],
  plan: PagePlan,
): Children {
  const groups = groupsOf(operations);
  if (!groups) return operationList(operations, plan);
  return groups.map(({ id, title, about, operations: own }) => [
    section(id, title),
    element("p", {}, about),
    operationList(own, plan),
  ]);
}

/** Returns a tag's page: its description, its operations, and its nested tags. */
export function tagPage(entry: TagEntry, plan: PagePlan): PageNode[] {
  const { title, tag, page, operations } = entry;
  const { postman, bruno } = tagCollections(entry);
  return nodes([
    pageTitle(title),
    ...markdown(tag.description),
    ...externalDocs(tag.externalDocs),
    operations.length > 0
      ? [
          operationsByResource(operations, plan),
          collectionLinks(plan, postman, bruno),
        ]
      : undefined,
    tagsBelow(tagTree(plan.tags, page), plan),
  ]);
}

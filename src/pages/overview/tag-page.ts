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
import type { PagePlan, TagEntry } from "../plan";
import { externalDocs } from "../schema/notes";
import { operationList, pageTitle, section } from "./links";

/** Operations below the resources that they are about, where these are known. */
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

/** The page of a tag: what it is about, and its operations. */
export function tagPage(entry: TagEntry, plan: PagePlan): PageNode[] {
  const { title, tag, operations } = entry;
  const { postman, bruno } = tagCollections(entry);
  return nodes([
    pageTitle(title),
    ...markdown(tag.description),
    ...externalDocs(tag.externalDocs),
    operationsByResource(operations, plan),
    collectionLinks(plan, postman, bruno),
  ]);
}

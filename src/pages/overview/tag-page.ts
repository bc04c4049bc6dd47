import { markdown } from "../../page/markdown/nodes";
import { type PageNode, nodes } from "../../page/tree/node";
import type { PagePlan, TagEntry } from "../plan";
import { externalDocs } from "../schema/notes";
import { operationList, pageTitle } from "./links";

/** The page of a tag: what it is about, and its operations. */
export function tagPage(
  { title, tag, operations }: TagEntry,
  plan: PagePlan,
): PageNode[] {
  return nodes([
    pageTitle(title),
    ...markdown(tag.description),
    ...externalDocs(tag.externalDocs),
    operationList(operations, plan),
  ]);
}

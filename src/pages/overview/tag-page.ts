import { markdown } from "../markdown/jsx";
import { mdxPage } from "../mdx";
import type { PagePlan, TagEntry } from "../plan";
import { externalDocs } from "../schema/notes";
import { operationList, pageTitle } from "./links";

/** The page of a tag: what it is about, and its operations. */
export function tagPage(
  { title, tag, operations }: TagEntry,
  plan: PagePlan,
): string {
  return mdxPage([
    pageTitle(title),
    ...markdown(tag.description),
    ...externalDocs(tag.externalDocs),
    operationList(operations, plan),
  ]);
}

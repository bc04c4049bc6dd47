import { markdown } from "../markdown/jsx";
import { mdxPage } from "../mdx";
import type { PagePlan, TagEntry } from "../plan";
import { operationList, pageTitle } from "./links";

/** The page of a tag: what it is about, and its operations. */
export function tagPage(entry: TagEntry, plan: PagePlan): string {
  return mdxPage([
    pageTitle(entry.title),
    ...markdown(entry.tag.description),
    externalDocs(entry),
    operationList(entry.operations, plan),
  ]);
}

function externalDocs({ tag: { externalDocs: docs } }: TagEntry) {
  return docs && markdown(`[${docs.description ?? "More"}](${docs.url})`);
}

import type { PageNode } from "../../page/tree/node";
import { ownPages } from "../own-pages";
import type { PagePlan } from "../plan";
import type { Guide } from "./guide-files";
import { fullTexts, indexJsonFile, llmsIndex } from "./llms";
import { linkInMarkdown } from "../names/link-names";
import { namesInGuides } from "../names/guides";
import { markdownFile, markdownFiles, markdownUrl } from "./markdown-files";
import { operationIndex } from "./operation-index";
import { tagDescriptions } from "./tag-descriptions";

/**
 * Returns the files for programs and assistants, by file name: the Markdown of all pages,
 * `llms.txt`, all texts in parts, the list of all operations, and a description of each tag.
 *
 * @param trees the tree of each page, by the page's name, without the version's own pages
 * @param baseUrl path of the site, with a slash at both ends
 */
export function machineFiles(
  plan: PagePlan,
  trees: ReadonlyMap<string, readonly PageNode[]>,
  guides: readonly Guide[],
  baseUrl: string,
): Map<string, string> {
  const all = new Map([
    ...trees,
    ...ownPages(plan).map(({ page, tree }) => [page, tree] as const),
  ]);
  const markdown = markdownFiles(plan, all, baseUrl);
  const linkedGuides = linkGuides(guides, plan, baseUrl);
  const inOrder = [
    plan.infoPage,
    ...[...plan.tags, ...plan.operations, ...plan.schemas].map(
      ({ page }) => page,
    ),
  ];
  const full = fullTexts([
    ...linkedGuides.map(({ text }) => text),
    ...inOrder.map((page) => markdown.get(markdownFile(plan, page)) ?? ""),
  ]);
  return new Map([
    ...markdown,
    ...linkedGuides.map(({ file, text }) => [file, text] as const),
    ...full,
    ["llms.txt", llmsIndex(plan, guides, baseUrl, full)],
    [indexJsonFile, operationIndex(plan, baseUrl)],
    ...tagDescriptions(plan),
  ]);
}

/** Links the names that guides contain as code. */
function linkGuides(
  guides: readonly Guide[],
  plan: PagePlan,
  baseUrl: string,
): Guide[] {
  const names = namesInGuides(guides, plan);
  return guides.map((guide) => ({
    ...guide,
    text: linkInMarkdown(guide.text, (name) =>
      Object.hasOwn(names, name)
        ? markdownUrl(names[name] ?? "", plan.href(""), baseUrl)
        : undefined,
    ),
  }));
}

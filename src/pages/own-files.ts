import type { PageNode } from "../page/tree/node";
import { writeMdx } from "../page/tree/write";
import { changelogFrontMatter, indexFrontMatter } from "./front-matter";
import { changelogTrees } from "./changelog/trees";
import { indexPage } from "./overview/index-page";
import type { PagePlan } from "./plan";
import { sidebarModule } from "./sidebar";

/**
 * The files of a version that are not the plugin's: the sidebar, the index and the changelog.
 *
 * @param folders of further versions, whose sidebars the site has from this one's module
 */
export function ownFiles(
  plan: PagePlan,
  folders: readonly string[],
): Map<string, string> {
  return new Map([
    ["sidebar.ts", sidebarModule(plan, folders)],
    file(plan.indexPage, indexFrontMatter(plan), indexPage(plan)),
    ...changelogTrees(plan).map(({ page, title, description, tree }) =>
      file(page, changelogFrontMatter(page, title, description, plan), tree),
    ),
  ]);
}

function file(
  page: string,
  frontMatter: string,
  tree: readonly PageNode[],
): [string, string] {
  return [
    `${page}.info.mdx`,
    `---\n${frontMatter}---\n\n${writeMdx([...tree])}`,
  ];
}

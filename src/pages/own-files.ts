import { writeMdx } from "../page/tree/write";
import { ownPages } from "./own-pages";
import type { PagePlan } from "./plan";
import { sidebarModule } from "./sidebar";

/**
 * The files of a version that are not the plugin's: the sidebar, the indexes and the changelog.
 *
 * @param folders of further versions, whose sidebars the site has from this one's module
 */
export function ownFiles(
  plan: PagePlan,
  folders: readonly string[],
): Map<string, string> {
  return new Map([
    ["sidebar.ts", sidebarModule(plan, folders)],
    ...ownPages(plan).map(
      ({ page, frontMatter, tree }) =>
        [
          `${page}.info.mdx`,
          `---\n${frontMatter}---\n\n${writeMdx(tree)}`,
        ] as const,
    ),
  ]);
}

import { writeMdx } from "../page/tree/write";
import { ownPages } from "./own-pages";
import type { PagePlan } from "./plan";
import { sidebarModule } from "./sidebar";

/**
 * Returns a version's files that the plugin does not write: the sidebar, the indexes and the
 * changelog.
 *
 * @param folders folders of other versions, whose sidebars this version's module includes
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

import { writeMdx } from "../page/tree/write";
import { changelogFrontMatter } from "./front-matter";
import { changelogPage } from "./overview/changelog-page";
import type { PagePlan } from "./plan";
import { sidebarModule } from "./sidebar";

/**
 * The files of a version that are not the plugin's: the sidebar and the changelog.
 *
 * @param folders of further versions, whose sidebars the site has from this one's module
 */
export function ownFiles(
  plan: PagePlan,
  folders: readonly string[],
): Map<string, string> {
  const files = new Map([["sidebar.ts", sidebarModule(plan, folders)]]);
  const { changelog } = plan;
  if (changelog) {
    const frontMatter = changelogFrontMatter(changelog.page, plan);
    const body = writeMdx(changelogPage(changelog.entries, plan));
    files.set(
      `${changelog.page}.info.mdx`,
      `---\n${frontMatter}---\n\n${body}`,
    );
  }
  return files;
}

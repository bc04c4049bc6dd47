import { writeMdx } from "../page/tree/write";
import { changelogFrontMatter } from "./front-matter";
import { changelogPage } from "./overview/changelog-page";
import type { PagePlan } from "./plan";

/** The pages of a version that are not the plugin's: the changelog. */
export function ownFiles(plan: PagePlan): Map<string, string> {
  const files = new Map<string, string>();
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

import type { PageNode } from "../page/tree/node";
import {
  changelogFrontMatter,
  indexEntryFrontMatter,
  indexFrontMatter,
} from "./front-matter";
import { indexTree } from "./indexes";
import { changelogPage } from "./overview/changelog-page";
import { indexPage } from "./overview/index-page";
import type { PagePlan } from "./plan";

/** A page that the plugin does not know. */
export interface OwnPage {
  page: string;
  frontMatter: string;
  tree: PageNode[];
}

/** The pages of a version that are not the plugin's: the indexes and the changelog. */
export function ownPages(plan: PagePlan): OwnPage[] {
  const { changelog } = plan;
  return [
    {
      page: plan.indexPage,
      frontMatter: indexFrontMatter(plan),
      tree: indexPage(plan),
    },
    ...plan.indexes.map((entry) => ({
      page: entry.page,
      frontMatter: indexEntryFrontMatter(entry, plan),
      tree: indexTree(entry, plan),
    })),
    ...(changelog
      ? [
          {
            page: changelog.page,
            frontMatter: changelogFrontMatter(changelog.page, plan),
            tree: changelogPage(changelog.entries, plan),
          },
        ]
      : []),
  ];
}

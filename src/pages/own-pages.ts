import type { PageNode } from "../page/tree/node";
import { changelogTrees } from "./changelog/trees";
import {
  changelogFrontMatter,
  indexEntryFrontMatter,
  indexFrontMatter,
} from "./front-matter";
import { indexTrees } from "./indexes";
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
  return [
    {
      page: plan.indexPage,
      frontMatter: indexFrontMatter(plan),
      tree: indexPage(plan),
    },
    ...plan.indexes.flatMap((entry) =>
      [...indexTrees(entry, plan)].map(([page, tree]) => ({
        page,
        frontMatter: indexEntryFrontMatter(entry, page, plan),
        tree: tree(),
      })),
    ),
    ...changelogTrees(plan).map(({ page, title, description, tree }) => ({
      page,
      frontMatter: changelogFrontMatter(page, title, description, plan),
      tree,
    })),
  ];
}

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

/** A page that the plugin does not write. */
export interface OwnPage {
  page: string;
  frontMatter: string;
  tree: PageNode[];
}

/** Returns a version's pages that the plugin does not write: the indexes and the changelog. */
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

import { type PageNode, nodes } from "../page/tree/node";
import { linkNames } from "./names/link-names";
import { knownNames } from "./names/names";
import { operationPage } from "./operation/page";
import { indexTrees } from "./indexes";
import { indexPage } from "./overview/index-page";
import { infoPage } from "./overview/info-page";
import { schemaPage } from "./overview/schema-page";
import { tagPage } from "./overview/tag-page";
import { relatedNodes } from "./operation/related";
import { menuEntries } from "./menu";
import { contentLimit } from "./room";
import { relationsOf } from "./relations/relations";
import type { PagePlan } from "./plan";

/** Returns a function that creates a page's tree from its name; undefined for an unknown name. */
export function createTrees(
  plan: PagePlan,
): (page: string) => PageNode[] | undefined {
  const { description } = plan;
  const relations = relationsOf(description, plan.operations);
  const limit = contentLimit(menuEntries(plan));
  const trees = new Map<string, () => PageNode[]>([
    [plan.infoPage, () => infoPage(plan)],
    ...plan.operations.map(
      (entry) =>
        [
          entry.page,
          () =>
            nodes([
              operationPage(description, entry, plan, limit),
              relatedNodes(entry, plan, relations),
            ]),
        ] as const,
    ),
    ...plan.tags.map(
      (entry) => [entry.page, () => tagPage(entry, plan)] as const,
    ),
    ...plan.schemas.map(
      (entry) =>
        [entry.page, () => schemaPage(entry, plan, relations, limit)] as const,
    ),
  ]);
  trees.set(plan.indexPage, () => indexPage(plan));
  for (const entry of plan.indexes)
    for (const [page, tree] of indexTrees(entry, plan)) trees.set(page, tree);
  const names = knownNames(plan);
  return (page) => {
    const tree = trees.get(page)?.();
    return tree && linkNames(tree, names, plan.href(page));
  };
}

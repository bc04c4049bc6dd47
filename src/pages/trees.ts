import type { PageNode } from "../page/tree/node";
import { operationPage } from "./operation/page";
import { infoPage } from "./overview/info-page";
import { schemaPage } from "./overview/schema-page";
import { tagPage } from "./overview/tag-page";
import { usageOf } from "./overview/usage";
import type { PagePlan } from "./plan";

/** Makes the tree of a planned page, by the page's name; nothing for a name that was not planned. */
export function createTrees(
  plan: PagePlan,
): (page: string) => PageNode[] | undefined {
  const { description } = plan;
  const usage = usageOf(description, plan.operations);
  const trees = new Map<string, () => PageNode[]>([
    [plan.infoPage, () => infoPage(plan)],
    ...plan.operations.map(
      (entry) =>
        [entry.page, () => operationPage(description, entry, plan)] as const,
    ),
    ...plan.tags.map(
      (entry) => [entry.page, () => tagPage(entry, plan)] as const,
    ),
    ...plan.schemas.map(
      (entry) => [entry.page, () => schemaPage(entry, plan, usage)] as const,
    ),
  ]);
  return (page) => trees.get(page)?.();
}

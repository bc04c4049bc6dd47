import { operationPage } from "./operation/page";
import { changelogPage } from "./overview/changelog-page";
import { infoPage } from "./overview/info-page";
import { schemaPage } from "./overview/schema-page";
import { tagPage } from "./overview/tag-page";
import { usageOf } from "./overview/usage";
import type { PagePlan } from "./plan";

/** What stands on single pages of a plan, for those who need only a few of them. */
export function createBodies(
  plan: PagePlan,
): (page: string) => string | undefined {
  const usage = usageOf(plan.description, plan.operations);
  return (page) => {
    if (page === plan.infoPage) return infoPage(plan);
    const { changelog } = plan;
    if (changelog && page === changelog.page)
      return changelogPage(changelog.entries, plan);
    const operation = plan.operations.find((one) => one.page === page);
    if (operation) return operationPage(plan.description, operation, plan);
    const tag = plan.tags.find((one) => one.page === page);
    if (tag) return tagPage(tag, plan);
    const schema = plan.schemas.find((one) => one.page === page);
    return schema && schemaPage(schema, plan, usage);
  };
}

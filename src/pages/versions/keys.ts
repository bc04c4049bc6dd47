import type { PagePlan } from "../plan";
import { routeOf } from "./route";

/** Returns a key for each page that is the same in every version. */
export function pageKeys(plan: PagePlan): Map<string, string> {
  return new Map([
    [plan.infoPage, "info"],
    [plan.indexPage, "index"],
    ...(plan.changelog ? [[plan.changelog.page, "changelog"] as const] : []),
    ...(plan.changelog?.entries ?? []).map(
      ({ page, facts }) => [page, `changes in ${facts.to.name}`] as const,
    ),
    ...plan.indexes.flatMap(({ page, name, letters }) => [
      [page, `index ${name}`] as const,
      ...letters.map(
        (one) => [one.page, `index ${name} ${one.letter}`] as const,
      ),
    ]),
    ...plan.operations.map((entry) => [entry.page, routeOf(entry)] as const),
    ...plan.tags.map(({ page, tag }) => [page, `tag ${tag.name}`] as const),
    ...plan.schemas.map(({ page, name }) => [page, `schema ${name}`] as const),
  ]);
}

/** Returns the page to link to if a version lacks a page: that of its tag, or the overview. */
export function nearestPage(
  { operations }: PagePlan,
  page: string,
  other: PagePlan,
): string {
  const operation = operations.find((entry) => entry.page === page);
  const tag = other.tags.find((entry) =>
    operation?.operation.tags?.includes(entry.tag.name),
  );
  return tag?.page ?? other.infoPage;
}

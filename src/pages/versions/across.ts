import type { PagePlan } from "../plan";
import type { PageVersions } from "./types";
import { nearestPage, pageKeys } from "./keys";

/** A version of the site and the plan of its pages. */
export interface PlannedVersion {
  name: string;
  plan: PagePlan;
}

/**
 * Finds the counterparts of all pages in all versions. Operations match by method and path,
 * ignoring the names of path parameters; schemas and tags match by name.
 *
 * @param versions newest first, which is the default version
 */
export function acrossVersions(
  versions: readonly PlannedVersion[],
): PageVersions[] {
  const indexed = versions.map(({ name, plan }) => {
    const keys = pageKeys(plan);
    const pages = new Map([...keys].map(([page, key]) => [key, page]));
    return { name, plan, keys, pages };
  });
  return indexed.map((own) => ({
    linksOf: (page) =>
      indexed.map(({ name, plan, pages }) => {
        if (plan === own.plan)
          return { name, to: urlOf(plan, page), isCurrent: true };
        const same = pages.get(own.keys.get(page) ?? "");
        return same === undefined
          ? {
              name,
              to: urlOf(plan, nearestPage(own.plan, page, plan)),
              isNearest: true,
            }
          : { name, to: urlOf(plan, same) };
      }),
    canonicalOf(page) {
      const [newest] = indexed;
      if (!newest || newest.plan === own.plan) return undefined;
      const same = newest.pages.get(own.keys.get(page) ?? "");
      return same === undefined ? undefined : urlOf(newest.plan, same);
    },
  }));
}

function urlOf(plan: PagePlan, page: string): string {
  return `${plan.href(page)}/`;
}

import type { ReferenceFacts } from "../../config/reference-facts";
import type { PagePlan } from "../plan";
import { pageKeys } from "./keys";

/**
 * Returns what the site's configuration needs to know about the versions, default version first.
 */
export function factsOf(
  plans: readonly PagePlan[],
): Omit<ReferenceFacts, "lastModified" | "guideNames"> {
  const [first, ...others] = plans;
  return {
    home: first ? first.href(first.infoPage) : "",
    folders: others.map(({ folder }) => folder),
    versions: plans.flatMap(({ folder, infoPage, versions }) => {
      const own = versions
        ?.linksOf(infoPage)
        .find(({ isCurrent }) => isCurrent);
      return own ? [{ name: own.name, folder }] : [];
    }),
    superseded: others.flatMap((plan) =>
      [...pageKeys(plan).keys()]
        .filter((page) => plan.versions?.canonicalOf(page) !== undefined)
        .map((page) => `${plan.href(page)}/`),
    ),
  };
}

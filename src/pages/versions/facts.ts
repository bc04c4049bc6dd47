import type { ReferenceFacts } from "../../config/reference-facts";
import type { PagePlan } from "../plan";
import { pageKeys } from "./keys";

/** What the site's configuration has to know of the versions' pages, the default version first. */
export function factsOf(
  plans: readonly PagePlan[],
): Omit<ReferenceFacts, "lastModified"> {
  const [first, ...others] = plans;
  return {
    home: first ? first.href(first.infoPage) : "",
    folders: others.map(({ folder }) => folder),
    superseded: others.flatMap((plan) =>
      [...pageKeys(plan).keys()]
        .filter((page) => plan.versions?.canonicalOf(page) !== undefined)
        .map((page) => `${plan.href(page)}/`),
    ),
  };
}

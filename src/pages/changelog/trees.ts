import type { PageNode } from "../../page/tree/node";
import { apiTitle } from "../overview/info-page";
import type { PagePlan } from "../plan";
import { changelogPage, changelogTitle } from "./index-page";
import { createPlaces } from "./places";
import { versionPage, versionTitle } from "./version-page";

/** A page of the changelog. */
export interface ChangelogTree {
  page: string;
  title: string;
  description: string;
  tree: PageNode[];
}

/** Returns all changelog pages of a plan, beginning with the list of versions. */
export function changelogTrees(plan: PagePlan): ChangelogTree[] {
  const { changelog, description } = plan;
  if (!changelog) return [];
  const known = trees.get(plan);
  if (known) return known;
  const places = plan.places ?? createPlaces([plan]);
  const api = apiTitle(description.info);
  const made = [
    {
      page: changelog.page,
      title: changelogTitle,
      description: `What changed in each version of ${api}.`,
      tree: changelogPage(changelog, plan),
    },
    ...changelog.entries.map((entry) => ({
      page: entry.page,
      title: versionTitle(entry),
      description: `What changed in ${api} from ${entry.facts.from.name} to ${entry.facts.to.name}.`,
      tree: versionPage(entry, plan, places),
    })),
  ];
  trees.set(plan, made);
  return made;
}

/** Cached, because both the MDX and the Markdown output need them. */
const trees = new WeakMap<PagePlan, ChangelogTree[]>();

import { factsText } from "../../description";
import {
  changelogFeed,
  changelogFile,
  changelogIndex,
} from "../../config/routes";
import type { PagePlan } from "../plan";
import { atomFeed } from "./feed";
import { indexOfChangelog } from "./index-file";

/**
 * Returns the changelog's machine-readable files, by path below the static folder: the changes of
 * each version, the list of versions, and the feed.
 *
 * @param site URL of the site, with a trailing slash
 */
export function changelogFiles(
  plan: PagePlan,
  site: string,
): Map<string, string> {
  const { changelog } = plan;
  if (!changelog) return new Map();
  return new Map([
    ...changelog.entries.map(
      ({ facts }) => [changelogFile(facts.to.name), factsText(facts)] as const,
    ),
    [
      changelogIndex,
      JSON.stringify(indexOfChangelog(plan, changelog)),
    ] as const,
    [changelogFeed, atomFeed(plan, site)] as const,
  ]);
}

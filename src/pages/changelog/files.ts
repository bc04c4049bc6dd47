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
 * What programs read of the changelog, below the folder of static files: the facts of each version,
 * which versions there are, and the feed.
 *
 * @param site URL of the site, with a slash at its end
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

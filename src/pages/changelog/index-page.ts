import { presentCounts } from "../../description";
import { changelogFeed, whatBreaksRoute } from "../../config/routes";
import { type PageNode, element, nodes } from "../../page/tree/node";
import { fileLink } from "../overview/downloads";
import { link, pageTitle } from "../overview/links";
import type { PagePlan } from "../plan";
import { severityTitles, versionTitle, whatBreaksTitle } from "./version-page";
import type { Changelog } from "./types";

export const changelogTitle = "Changelog";

/** Returns the page that links to the changes of each version, newest first. */
export function changelogPage(
  { page, entries }: Changelog,
  plan: PagePlan,
): PageNode[] {
  return nodes([
    pageTitle(changelogTitle),
    element(
      "p",
      {},
      "Changes to the API in each version, found by comparing the OpenAPI descriptions. A breaking change can break a client that worked with the previous version.",
    ),
    element(
      "ul",
      { className: "changes__versions" },
      entries.map((entry) =>
        element(
          "li",
          {},
          link(plan.href(entry.page), versionTitle(entry)),
          `, since ${entry.facts.from.name}: `,
          presentCounts(entry.facts)
            .map(
              ([severity, count]) =>
                `${String(count)} ${severityTitles[severity].toLowerCase()}`,
            )
            .join(", ") || "no changes",
        ),
      ),
    ),
    element(
      "p",
      {},
      "To see only the changes that affect your calls, use ",
      link(whatBreaksRoute, whatBreaksTitle),
      ".",
    ),
    element(
      "p",
      {},
      "To be notified of new versions, subscribe to the ",
      fileLink(plan, changelogFeed, "Atom feed", {}, page),
      ".",
    ),
  ]);
}

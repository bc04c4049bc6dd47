import type { Change, DescriptionDiff, OperationDiff } from "../../description";
import { type Children, element, text } from "../jsx";
import { mdxPage } from "../mdx";
import type { PagePlan } from "../plan";
import { link, pageTitle, section } from "./links";

/** The page that tells what each version changed, the newest first. */
export function changelogPage(
  entries: readonly DescriptionDiff[],
  plan: PagePlan,
): string {
  const { operationHref: href } = plan;
  return mdxPage([
    pageTitle(changelogTitle),
    element(
      "p",
      {},
      text("What changed for those who call the API, version by version."),
    ),
    entries.map((entry) => [
      section(entry.to, entry.to),
      entry.from === null
        ? element(
            "p",
            {},
            text(
              "The first version that this reference documents. There is no older one to compare it with.",
            ),
          )
        : changesSince(entry.from, entry, href),
    ]),
  ]);
}

export const changelogTitle = "Changelog";

function changesSince(
  from: string,
  { general, operations }: DescriptionDiff,
  href: (operationId: string) => string | undefined,
): Children {
  if (general.length === 0 && operations.length === 0)
    return element("p", {}, text(`Nothing changed since ${from}.`));
  return [
    element("p", {}, text(`Compared with ${from}.`)),
    changeList(general),
    element(
      "ul",
      { className: "operation-list" },
      operations.map((one) => operationItem(one, href)),
    ),
  ];
}

function operationItem(
  { operationId, method, path, state, changes }: OperationDiff,
  href: (operationId: string) => string | undefined,
): Children {
  const to = state === "removed" ? undefined : href(operationId);
  return element(
    "li",
    {},
    to === undefined
      ? element("code", {}, text(operationId))
      : link(to, operationId),
    text(" "),
    element("code", {}, text(`${method.toUpperCase()} ${path}`)),
    changeList(changes),
  );
}

/** Every change on the wire; of texts only how many read differently. */
function changeList(changes: readonly Change[]): Children {
  const facts = changes.filter(({ severity }) => severity !== "text");
  const texts = changes.length - facts.length;
  if (changes.length === 0) return undefined;
  return element(
    "ul",
    {},
    facts.map(({ severity, where, message }) =>
      element(
        "li",
        {},
        severity === "breaking"
          ? [element("strong", {}, text("Breaking")), text(": ")]
          : undefined,
        where ? [element("code", {}, text(where)), text(": ")] : undefined,
        text(message),
      ),
    ),
    texts > 0
      ? element(
          "li",
          {},
          text(
            texts === 1
              ? "One text reads differently."
              : `${String(texts)} texts read differently.`,
          ),
        )
      : undefined,
  );
}

import type { Change, DescriptionDiff, OperationDiff } from "../../description";
import {
  type PageNode,
  nodes,
  type Children,
  element,
} from "../../page/tree/node";
import type { PagePlan } from "../plan";
import { link, pageTitle, section } from "./links";

/** The page that tells what each version changed, the newest first. */
export function changelogPage(
  entries: readonly DescriptionDiff[],
  plan: PagePlan,
): PageNode[] {
  return nodes([
    pageTitle(changelogTitle),
    element(
      "p",
      {},
      "What changed for those who call the API, version by version.",
    ),
    entries.map((entry) => [
      section(entry.to, entry.to),
      entry.from === null
        ? element(
            "p",
            {},
            "The first version that this reference documents. There is no older one to compare it with.",
          )
        : changesSince(entry.from, entry, plan),
    ]),
  ]);
}

export const changelogTitle = "Changelog";

function changesSince(
  from: string,
  { general, operations }: DescriptionDiff,
  plan: PagePlan,
): Children {
  if (general.length === 0 && operations.length === 0)
    return element("p", {}, `Nothing changed since ${from}.`);
  return [
    element("p", {}, `Compared with ${from}.`),
    changeList(general),
    element(
      "ul",
      { className: "operation-list" },
      operations.map((one) => operationItem(one, plan)),
    ),
  ];
}

function operationItem(
  { operationId, method, path, state, changes }: OperationDiff,
  { operationHref, operationTitle }: PagePlan,
): Children {
  const to = state === "removed" ? undefined : operationHref(operationId);
  return element(
    "li",
    {},
    to === undefined
      ? element("code", {}, operationId)
      : link(to, operationTitle(operationId) ?? operationId),
    " ",
    element("code", {}, `${method.toUpperCase()} ${path}`),
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
          ? [element("strong", {}, "Breaking"), ": "]
          : undefined,
        where ? [element("code", {}, where), ": "] : undefined,
        message,
      ),
    ),
    texts > 0
      ? element(
          "li",
          {},
          texts === 1
            ? "One text reads differently."
            : `${String(texts)} texts read differently.`,
        )
      : undefined,
  );
}

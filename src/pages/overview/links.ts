import { rtlProps } from "../../page/wording/direction";
import { type OperationEntry, isGroup } from "../../description";
import { type Children, type PageElement, element } from "../../page/tree/node";
import type { PagePlan } from "../plan";

/** Lists operations with method, name and path. */
export function operationList(
  operations: OperationEntry[],
  plan: PagePlan,
): Children {
  return element(
    "ul",
    { className: "operation-list" },
    operations.map((entry) =>
      element(
        "li",
        {},
        methodBadges(entry),
        link(plan.href(entry.page), entry.title),
        element("code", {}, entry.path),
        marksOf(entry, plan),
      ),
    ),
  );
}

/** Lists operations with method and name only. */
export function operationLinks(
  operations: readonly OperationEntry[],
  plan: PagePlan,
  last?: Children,
): Children {
  return element(
    "ul",
    { className: "operation-links" },
    operations.map((entry) =>
      element(
        "li",
        {},
        methodBadges(entry),
        " ",
        link(plan.href(entry.page), entry.title),
      ),
    ),
    last,
  );
}

export function link(to: string, label: string): PageElement {
  return element("Link", { to }, label);
}

/** Returns the method's badge, preceded by "EVENT" for a webhook. */
function methodBadges({ method, isWebhook }: OperationEntry): PageElement[] {
  return [...(isWebhook ? ["event"] : []), method].map((name) =>
    element(
      "span",
      { className: `method-badge method-badge--${name}` },
      name.toUpperCase(),
    ),
  );
}

/** Lists the names of an operation's marks. */
function marksOf({ operation }: OperationEntry, { tags }: PagePlan): Children {
  return tags
    .filter(
      ({ tag }) => !isGroup(tag) && operation.tags?.includes(tag.name) === true,
    )
    .map(({ title }) => [" ", element("em", {}, title)]);
}

/** Returns a second-level heading with an id. */
export function section(id: string, title: string): PageElement {
  return element("Heading", { id, as: "h2", children: title });
}

export function pageTitle(title: string): PageElement {
  return element("Heading", {
    as: "h1",
    className: "openapi__heading",
    children: title,
    ...rtlProps(title),
  });
}

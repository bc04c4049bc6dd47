import { rtlProps } from "../../page/wording/direction";
import type { OperationEntry } from "../../description";
import { type Children, type PageElement, element } from "../../page/tree/node";
import type { PagePlan } from "../plan";

/** A list of operations: method, name, path. */
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
        methodBadge(entry),
        link(plan.href(entry.page), entry.title),
        element("code", {}, entry.path),
      ),
    ),
  );
}

/** Operations in short: method and name. */
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
        methodBadge(entry),
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

function methodBadge({ method, isWebhook }: OperationEntry): PageElement {
  const name = isWebhook ? "event" : method;
  return element(
    "span",
    { className: `method-badge method-badge--${name}` },
    name.toUpperCase(),
  );
}

/** A second-level heading with an id of its own. */
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

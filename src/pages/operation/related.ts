import type { OperationEntry } from "../../description";
import { type Children, element } from "../../page/tree/node";
import { link, operationLinks } from "../overview/links";
import type { PagePlan } from "../plan";
import { type Thing, relatedTo } from "../relations/related";
import type { Relations } from "../relations/relations";

/** Links to related operations: others of the same resource, and those that use the same object. */
export function relatedNodes(
  entry: OperationEntry,
  plan: PagePlan,
  relations: Relations,
): Children {
  const { resource, siblings, things } = relatedTo(entry, plan, relations);
  if (siblings.length === 0 && things.length === 0) return undefined;
  return [
    element("h2", { className: "openapi-tabs__heading" }, "Related operations"),
    siblings.length > 0
      ? [
          element(
            "p",
            {},
            "Other operations on ",
            resource ? link(resource.href, resource.title) : "this resource",
            ":",
          ),
          operationLinks(siblings, plan),
        ]
      : undefined,
    things.map((thing) => thingNodes(thing, plan)),
  ];
}

function thingNodes(
  { name, operations, more }: Thing,
  plan: PagePlan,
): Children {
  const href = plan.schemaHref(name);
  return [
    element("p", {}, "Take or return ", link(href, name), ":"),
    operationLinks(
      operations,
      plan,
      more > 0
        ? element("li", {}, link(`${href}#used-by`, `${String(more)} more`))
        : undefined,
    ),
  ];
}

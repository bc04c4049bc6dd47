import type { OperationEntry } from "../../description";
import { type Children, element } from "../../page/tree/node";
import type { PagePlan } from "../plan";
import type { Containment, Relations } from "../relations/relations";
import { link, operationLinks, operationList } from "./links";

/** Above this number, operations are collapsed and shown without paths. */
const mostShown = 40;

/** Lists the operations that return or accept a schema, and the schemas that contain it. */
export function usageNodes(
  name: string,
  plan: PagePlan,
  relations: Relations,
): Children {
  const operations: [title: string, OperationEntry[] | undefined][] = [
    ["Returned by", relations.returnedBy.get(name)],
    ["Accepted by", relations.acceptedBy.get(name)],
    ["In error responses of", relations.failedWith.get(name)],
  ];
  const containers = relations.containedIn.get(name);
  if (!containers && operations.every(([, list]) => list === undefined))
    return element("p", {}, "No operation uses this schema.");
  return [
    operations.map(([title, list]) =>
      list ? [element("h3", {}, title), operationsOf(list, plan)] : undefined,
    ),
    containers
      ? [element("h3", {}, "Contained in"), containerList(containers, plan)]
      : undefined,
  ];
}

function operationsOf(list: OperationEntry[], plan: PagePlan): Children {
  if (list.length <= mostShown) return operationList(list, plan);
  return element(
    "details",
    {},
    element("summary", {}, `${String(list.length)} operations`),
    operationLinks(list, plan),
  );
}

function containerList(
  containers: readonly Containment[],
  { schemaHref }: PagePlan,
): Children {
  return element(
    "ul",
    { className: "schema-links" },
    containers.map(({ name, properties }) =>
      element(
        "li",
        {},
        link(schemaHref(name), name),
        properties.map((property, index) => [
          index === 0 ? " " : ", ",
          element("code", {}, property),
        ]),
      ),
    ),
  );
}

export function schemaList(
  names: readonly string[],
  href: (name: string) => string,
): Children {
  return element(
    "ul",
    { className: "schema-links" },
    names.map((name) => element("li", {}, link(href(name), name))),
  );
}

import {
  type OperationEntry,
  type Parameter,
  modelOf,
} from "../../description";
import { type Model, resolvedList, typeLabel } from "../../description/model";
import { type Children, nodes } from "../../page/tree/node";
import { link } from "../overview/links";
import type { PagePlan } from "../plan";
import { code, grouped, inLine, operationLink, part } from "./nodes";
import type { Index } from "./types";

/** Names of query parameters that identify an object. */
const identifier = /(^|_)(id|pk|uuid|uid|slug)$|[a-z](Id|Uuid)$/;

/** Lists the operations that take each kind of ID. */
export const identifiers: Index = {
  name: "identifiers",
  title: "Identifiers",
  about: "The ID of each type of object, and the operations that take it.",
  content(plan) {
    const model = modelOf(plan.description);
    const inPaths = plan.operations.flatMap((entry) =>
      pathIds(model, entry).map(
        (one) => [one.place, { entry, ...one }] as const,
      ),
    );
    const inQueries = plan.operations.flatMap((entry) =>
      queryIds(model, entry).map((key) => [key, entry] as const),
    );
    return nodes([
      part(
        "paths",
        "In paths",
        grouped(inPaths).map(([place, list]) => [
          code(place),
          ", ",
          [...new Set(list.map(({ type }) => type))].join(" or "),
          kindOf(list, plan),
          ": ",
          inLine(list.map(({ entry }) => operationLink(entry, plan))),
        ]),
      ),
      part(
        "queries",
        "In query parameters",
        grouped(inQueries).map(([key, list]) => [
          code(key),
          ": ",
          inLine(list.map((entry) => operationLink(entry, plan))),
        ]),
      ),
    ]);
  },
};

interface PathId {
  /** The path up to the parameter: `/core/users/{id}`. */
  place: string;
  type: string;
}

function pathIds(
  model: Model,
  { operation, path, isWebhook }: OperationEntry,
): PathId[] {
  if (isWebhook) return [];
  return resolvedList<Parameter>(model, operation.parameters).flatMap((one) => {
    const end = path.indexOf(`{${one.name}}`);
    return one.in !== "path" || end < 0
      ? []
      : [
          {
            place: path.slice(0, end + one.name.length + 2),
            type: typeOf(model, one),
          },
        ];
  });
}

function queryIds(model: Model, { operation }: OperationEntry): string[] {
  return resolvedList<Parameter>(model, operation.parameters).flatMap((one) => {
    const type = typeOf(model, one);
    return one.in === "query" &&
      (/\buuid\b/.test(type) || identifier.test(one.name))
      ? [`${one.name}, ${type}`]
      : [];
  });
}

function typeOf(model: Model, { schema }: Parameter): string {
  return schema === undefined ? "any" : typeLabel(model, schema);
}

/** Returns a link to the resource of the first operation. */
function kindOf(
  list: readonly { entry: OperationEntry }[],
  plan: PagePlan,
): Children {
  const [first] = list;
  const group = first?.entry.operation["x-resource"]?.group;
  const tag = plan.tags.find(
    ({ operations }) => first && operations.includes(first.entry),
  );
  return group === undefined || !tag
    ? undefined
    : [", ", link(plan.href(tag.page), group)];
}

import type { OperationEntry, Parameter } from "../../description";
import {
  merge,
  modelOf,
  propertiesOf,
  resolvedList,
  schemaNamed,
} from "../../description/model";
import { fragmentOf, idOf } from "../anchors";
import type { PagePlan } from "../plan";
import { routeOf, routeOfFact } from "../versions/route";
import type { ChangePlaces } from "./types";

/**
 * Finds the page of a changed part, in the newest version that has it.
 *
 * @param plans the plans of the site's versions, newest first
 */
export function createPlaces(plans: readonly PagePlan[]): ChangePlaces {
  const versions = plans.map((plan) => ({
    plan,
    model: modelOf(plan.description),
    operations: new Map(
      plan.operations.map((entry) => [routeOf(entry), entry]),
    ),
  }));
  const first = <T>(find: (version: (typeof versions)[number]) => T) =>
    versions.map(find).find((found) => found !== undefined);
  return {
    operation: (fact) =>
      first(({ plan, operations }) => {
        const entry = operations.get(routeOfFact(fact));
        return entry && plan.href(entry.page);
      }),
    schema: (name, property) =>
      first(({ plan, model }) => {
        const schema = schemaNamed(model, name);
        if (schema === undefined) return undefined;
        const href = plan.schemaHref(name);
        if (property === undefined) return href;
        const properties = propertiesOf(model, merge(model, schema).schema);
        return properties.some((one) => one.name === property)
          ? href + fragmentOf(idOf(`schema.${property}`))
          : undefined;
      }),
    inOperation: (fact, where) =>
      first(({ plan, model, operations }) => {
        const entry = operations.get(routeOfFact(fact));
        const id =
          entry &&
          placeId(entry, where, (list) => resolvedList<Parameter>(model, list));
        return id === undefined
          ? undefined
          : plan.href(entry?.page ?? "") + fragmentOf(idOf(id));
      }),
  };
}

/** Returns the anchor of a parameter, body or response on an operation's page, if it is there. */
function placeId(
  { operation }: OperationEntry,
  where: string,
  resolve: (list: OperationEntry["operation"]["parameters"]) => Parameter[],
): string | undefined {
  const [, location, name] = /^(\w+) parameter (.+)$/.exec(where) ?? [];
  if (location !== undefined) {
    const isThere = resolve(operation.parameters).some(
      (one) => one.in === location && one.name === name && one.in !== "header",
    );
    return isThere ? `${location}.${name ?? ""}` : undefined;
  }
  if (where.startsWith("request body"))
    return operation.requestBody ? "body" : undefined;
  const [, status] = /^response (\w+)/.exec(where) ?? [];
  return status !== undefined && operation.responses?.[status]
    ? `response-${status}`
    : undefined;
}

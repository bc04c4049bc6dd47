import { type PageNode, element, nodes } from "../../page/tree/node";
import { pageTitle } from "../overview/links";
import type { IndexEntry, PagePlan } from "../plan";
import { deprecated } from "./deprecated";
import { errors } from "./errors";
import { identifiers } from "./identifiers";
import { openOperations } from "./open-operations";
import { pagination } from "./pagination";
import { operationPermissions, permissions } from "./permissions";
import { oneWayProperties } from "./properties";
import { schemas } from "./schemas";
import type { Index } from "./types";

/** All indexes, in the order of the menu. */
const indexes: readonly Index[] = [
  permissions,
  operationPermissions,
  identifiers,
  pagination,
  errors,
  openOperations,
  oneWayProperties,
  deprecated,
  schemas,
];

/** Returns the plan with all indexes that are not empty. */
export function withIndexes(plan: PagePlan): PagePlan {
  const taken = new Set([
    ...[plan.infoPage, plan.indexPage, plan.changelog?.page],
    ...[...plan.operations, ...plan.tags].map(({ page }) => page),
  ]);
  const free = (page: string): string =>
    taken.has(page) ? free(`${page}-page`) : page;
  return {
    ...plan,
    indexes: indexes
      .filter(({ content }) => content(plan).length > 0)
      .map(({ name, title, about }) => ({
        ...{ name, title, about, page: free(`index-${name}`) },
      })),
  };
}

/** Returns the page of an index. */
export function indexTree(entry: IndexEntry, plan: PagePlan): PageNode[] {
  const index = indexes.find(({ name }) => name === entry.name);
  return nodes([
    pageTitle(entry.title),
    element("p", {}, entry.about),
    index?.content(plan) ?? [],
  ]);
}

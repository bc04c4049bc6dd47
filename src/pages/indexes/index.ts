import { type PageNode, element, nodes } from "../../page/tree/node";
import { link, pageTitle } from "../overview/links";
import type { IndexEntry, LetterPage, PagePlan } from "../plan";
import { letterId } from "./nodes";
import { deprecated } from "./deprecated";
import { errors } from "./errors";
import { identifiers } from "./identifiers";
import { openOperations } from "./open-operations";
import { pagination } from "./pagination";
import { operationPermissions, permissions } from "./permissions";
import { parametersAndProperties } from "./parameters-and-properties";
import { oneWayProperties } from "./properties";
import { schemas } from "./schemas";
import type { Index } from "./types";

/** All indexes, in the order of the menu. */
const indexes: readonly Index[] = [
  permissions,
  operationPermissions,
  parametersAndProperties,
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
      .filter(({ content }) => content(plan, []).length > 0)
      .map(({ name, title, about, byLetter }) => {
        const page = free(`index-${name}`);
        const letters = (byLetter?.letters(plan) ?? []).map((letter) => ({
          ...{ letter, page: `${page}/${letterId(letter)}` },
        }));
        return { name, title, about, page, letters };
      }),
  };
}

/** Returns functions that create the pages of an index, by page name. */
export function indexTrees(
  entry: IndexEntry,
  plan: PagePlan,
): Map<string, () => PageNode[]> {
  return new Map([
    [entry.page, () => indexTree(entry, plan)],
    ...entry.letters.map(
      (one) => [one.page, () => letterTree(entry, one, plan)] as const,
    ),
  ]);
}

/** Returns the title of the page for a letter. */
export function letterTitle({ title }: IndexEntry, letter: string): string {
  return `${title}: ${letter}`;
}

function indexTree(entry: IndexEntry, plan: PagePlan): PageNode[] {
  return nodes([
    pageTitle(entry.title),
    element("p", {}, entry.about),
    indexOf(entry)?.content(plan, entry.letters) ?? [],
  ]);
}

function letterTree(
  entry: IndexEntry,
  { letter }: LetterPage,
  plan: PagePlan,
): PageNode[] {
  const others = entry.letters.map((one) =>
    one.letter === letter ? letter : link(plan.href(one.page), one.letter),
  );
  return nodes([
    pageTitle(letterTitle(entry, letter)),
    element(
      "p",
      {},
      link(plan.href(entry.page), "All"),
      others.map((other) => [" ", other]),
    ),
    indexOf(entry)?.byLetter?.content(plan, letter) ?? [],
  ]);
}

function indexOf({ name }: IndexEntry): Index | undefined {
  return indexes.find((index) => index.name === name);
}

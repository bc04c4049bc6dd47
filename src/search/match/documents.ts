import type { OperationColumns, PageColumns, SearchIndex } from "../types";
import { kebab } from "../kebab";

/** A page or a section of a page. */
export type Entry = OperationEntry | PageEntry;

export interface OperationEntry {
  kind: "operation";
  title: string;
  url: string;
  method: string;
  path: string;
  id: string;
  tag: string;
  /** The number of the request body's schema in the list of entries. */
  body: number | undefined;
}

export interface PageEntry {
  kind: "tag" | "schema" | "guide";
  title: string;
  url: string;
  /** The title of the page that contains the section. */
  under: string;
}

/** Lists an index's entries by number: operations, tags, schemas, others. */
export function entriesOf(index: SearchIndex): Entry[] {
  const { operations, others, route } = index;
  const tags = pagesOf(index.tags, "tag", route);
  const schemas = pagesOf(index.schemas, "schema", `${route}schemas/`);
  const urls = lines(others.url);
  const unders = lines(others.under);
  return [
    ...operationsOf(operations, route, tags),
    ...tags,
    ...schemas,
    ...lines(others.title).map((title, at) => ({
      kind: "guide" as const,
      title,
      url: urls[at] ?? "",
      under: unders[at] ?? "",
    })),
  ];
}

function operationsOf(
  columns: OperationColumns,
  route: string,
  tags: readonly PageEntry[],
): OperationEntry[] {
  const [methods, paths, ids, pages, tagNumbers, bodies] = (
    ["method", "path", "id", "page", "tag", "body"] as const
  ).map((name) => lines(columns[name]));
  const titles = lines(columns.title);
  return titles.map((title, at) => {
    const id = ids?.[at] ?? "";
    return {
      kind: "operation",
      title: title || id,
      url: `${route}${pages?.[at] || kebab(id)}/`,
      method: methods?.[at] ?? "",
      path: paths?.[at] ?? "",
      id,
      tag: tags[Number(tagNumbers?.[at] || -1)]?.title ?? "",
      body: bodies?.[at]
        ? titles.length + tags.length + Number(bodies[at])
        : undefined,
    };
  });
}

function pagesOf(
  columns: PageColumns,
  kind: PageEntry["kind"],
  route: string,
): PageEntry[] {
  const pages = lines(columns.page);
  return lines(columns.title).map((title, at) => ({
    kind,
    title,
    url: `${route}${pages[at] || kebab(title)}/`,
    under: "",
  }));
}

/** Splits a column into its values. */
export function lines(column: string): string[] {
  return column === "" ? [] : column.split("\n");
}

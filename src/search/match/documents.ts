import type { OperationColumns, PageColumns, SearchIndex } from "../types";
import { kebab } from "../kebab";

/** Something that has a page of its own, or a section of one. */
export type Entry = OperationEntry | PageEntry;

export interface OperationEntry {
  kind: "operation";
  title: string;
  url: string;
  method: string;
  path: string;
  id: string;
  tag: string;
  /** The number of the entry of the schema that its request body is. */
  body: number | undefined;
}

export interface PageEntry {
  kind: "tag" | "schema" | "guide";
  title: string;
  url: string;
  /** The page that a section is on. */
  under: string;
}

/** What an index lists, in the order of its numbers: operations, tags, schemas, others. */
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

/** The values of a column. */
export function lines(column: string): string[] {
  return column === "" ? [] : column.split("\n");
}

import { kebab } from "../kebab";
import type { SearchIndex } from "../types";
import type { SearchSource, SourcePage } from "./source";

/**
 * Builds the first stage: everything that has a page, in columns.
 *
 * @param shards names of the second stage's files
 */
export function indexOf(source: SearchSource, shards: string[]): SearchIndex {
  const { operations, tags, schemas, others, guides, route } = source;
  const tagNumbers = numbers(tags);
  const schemaNumbers = numbers(schemas);
  const { words, tasks } = source.synonyms;
  return {
    route,
    operations: {
      ...pageColumns(operations, ({ id }) => id),
      // A title that equals the id is stored only once.
      title: column(operations, ({ title, id }) => (title === id ? "" : title)),
      method: column(operations, ({ method }) => method),
      path: column(operations, ({ path }) => path),
      id: column(operations, ({ id }) => id),
      tag: column(operations, ({ tag = "" }) => tagNumbers.get(tag) ?? ""),
      body: column(
        operations,
        ({ components: { body = "" } }) => schemaNumbers.get(body) ?? "",
      ),
    },
    tags: pageColumns(tags, ({ title }) => title),
    schemas: pageColumns(schemas, ({ title }) => title),
    others: {
      title: column([...others, ...guides], ({ title }) => title),
      url: column(
        [...others.map(({ page }) => ({ url: `${route}${page}/` })), ...guides],
        ({ url }) => url,
      ),
      under: column(
        [...others.map(() => ({ under: "" })), ...guides],
        ({ under }) => under,
      ),
    },
    tasks: Object.fromEntries(
      operations.flatMap(({ id }, at) => {
        const phrases = Object.hasOwn(tasks, id) ? tasks[id] : undefined;
        return phrases ? [[at, line(phrases.join(" "))]] : [];
      }),
    ),
    synonyms: words.map((group) => group.join(" ")),
    shards,
  };
}

function pageColumns<Page extends SourcePage>(
  pages: readonly Page[],
  nameOf: (page: Page) => string,
) {
  return {
    title: column(pages, ({ title }) => title),
    page: column(pages, (one) => {
      const page = one.page.replace(/^schemas\//, "");
      return page === kebab(nameOf(one)) ? "" : page;
    }),
  };
}

function numbers(pages: readonly SourcePage[]): Map<string, string> {
  return new Map(pages.map(({ title }, at) => [title, String(at)]));
}

/** Formats a column: one value per line. */
export function column<T>(
  items: readonly T[],
  value: (item: T) => string,
): string {
  return items.map((item) => line(value(item))).join("\n");
}

/** Collapses whitespace, so that the text fits on one line. */
export function line(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

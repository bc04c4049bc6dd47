import kebabCase from "lodash/kebabCase";
import { indexPageName } from "../config/routes";
import {
  type Description,
  type DescriptionDiff,
  type Loaded,
  type OperationEntry,
  type Place,
  type Tag,
  listOperations,
  toPointer,
} from "../description";

/** Which pages a description becomes and what each is called; everything that links asks here. */
export interface PagePlan {
  description: Description;
  /** Name of the page about the description as a whole. */
  infoPage: string;
  /** Name of the page that lists everything by its name. */
  indexPage: string;
  operations: OperationEntry[];
  tags: TagEntry[];
  schemas: SchemaEntry[];
  /** The page about what changed, when anything is known of it. */
  changelog?: { page: string; entries: readonly DescriptionDiff[] };
  /** The place in the sources of a pointer into the description. */
  locate: (pointer: string) => Place;
  /** Address of a page, below the site's base. */
  href: (page: string) => string;
  /** Address of a component's own page. */
  schemaHref: (name: string) => string;
  /** Address of an operation's page, by its id or a reference to it. */
  operationHref: (reference: string) => string | undefined;
  /** Title of an operation, by its id or a reference to it. */
  operationTitle: (reference: string) => string | undefined;
}

export interface TagEntry {
  tag: Tag;
  title: string;
  page: string;
  operations: OperationEntry[];
}

export interface SchemaEntry {
  name: string;
  /** With the folder: `schemas/user`. */
  page: string;
}

/**
 * Names every page of a description. Operations come first; a tag, the description or a schema
 * whose name is taken gets another one.
 *
 * @param route address of the reference, such as `/docs/developer-docs/api/reference`
 * @param changelog what changed in each version, the newest first
 */
export function planPages(
  { description, locate }: Pick<Loaded, "description" | "locate">,
  route: string,
  changelog: readonly DescriptionDiff[] = [],
): PagePlan {
  const operations = listOperations(description);
  const taken = new Set(operations.map(({ page }) => page));
  const indexPage = free(taken, indexPageName, "page");
  const tags = (description.tags ?? []).flatMap((tag) => {
    const tagged = operations.filter(({ operation }) =>
      operation.tags?.includes(tag.name),
    );
    return tagged.length > 0
      ? [
          {
            tag,
            title: tagTitle(tag),
            page: free(taken, kebabCase(tag.name) || "tag", "tag"),
            operations: tagged,
          },
        ]
      : [];
  });
  const infoPage = free(
    taken,
    kebabCase(description.info.title) || "api",
    "info",
  );
  const takenSchemas = new Set<string>();
  const schemas = Object.keys(description.components?.schemas ?? {}).map(
    (name) => ({
      name,
      page: `schemas/${free(takenSchemas, kebabCase(name) || "schema", "schema")}`,
    }),
  );
  const href = (page: string) => `${route}/${page}`;
  const schemaPages = new Map(schemas.map(({ name, page }) => [name, page]));
  const known = new Map(
    operations.flatMap((entry) => [
      [entry.operationId, entry],
      [`#${entry.pointer}`, entry],
    ]),
  );
  return {
    description,
    locate,
    operations,
    tags,
    infoPage,
    indexPage,
    ...(changelog.length > 0 && {
      changelog: { page: free(taken, "changelog", "page"), entries: changelog },
    }),
    schemas,
    href,
    schemaHref: (name) => href(schemaPages.get(name) ?? "schemas"),
    operationHref(reference) {
      const entry = known.get(reference);
      return entry && href(entry.page);
    },
    operationTitle: (reference) => known.get(reference)?.title,
  };
}

/** Pointer to a schema component. */
export function schemaPointer(name: string): string {
  return toPointer(["components", "schemas", name]);
}

/** What a tag is called. */
export function tagTitle(tag: Tag): string {
  const title = tag["x-displayName"];
  return typeof title === "string" ? title : tag.name;
}

function free(taken: Set<string>, name: string, kind: string): string {
  let result = name;
  for (let count = 1; taken.has(result); count++)
    result =
      count === 1 ? `${name}-${kind}` : `${name}-${kind}-${String(count)}`;
  taken.add(result);
  return result;
}

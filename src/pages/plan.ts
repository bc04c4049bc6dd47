import kebabCase from "lodash/kebabCase";
import { indexPageName } from "../config/routes";
import {
  type Named,
  type SlugStyle,
  type Description,
  type ChangeFacts,
  type Loaded,
  type OperationEntry,
  type Resources,
  type SourceLocation,
  deviceNames,
  distinctNames,
  listOperations,
  slugOf,
  toPointer,
} from "../description";
import type { History } from "./changelog/history";
import { nameOperations } from "./changelog/name";
import type {
  ChangePlaces,
  Changelog,
  NamedOperation,
} from "./changelog/types";
import { type TagEntry, tagEntries, tagTitle } from "./tags";
import type { PageVersions } from "./versions/types";
import { idOf } from "./anchors";

/** All pages of a description with their names; every link is resolved through it. */
export interface PagePlan {
  description: Description;
  /** Folder below the reference: empty for the default version, otherwise the version's name. */
  folder: string;
  /** Name of the API's overview page. */
  infoPage: string;
  /** Name of the page that lists everything alphabetically. */
  indexPage: string;
  operations: OperationEntry[];
  tags: TagEntry[];
  schemas: SchemaEntry[];
  /** Index pages, each about one subject. */
  indexes: IndexEntry[];
  /** The changelog, if changes are known. */
  changelog?: Changelog;
  /** URLs of changed parts, in the newest version of the site that has them. */
  places?: ChangePlaces;
  /** How its operations and schemas changed over the versions. */
  history?: History;
  /** Folders of the site's other versions, below the reference. */
  otherFolders?: readonly string[];
  /** Returns the source location of a pointer into the description. */
  locate: (pointer: string) => SourceLocation;
  /** Whether the site includes the license of the description's facts. */
  hasLicense?: boolean;
  /** Links between the versions of its pages, if the site has several. */
  versions?: PageVersions;
  /** Returns the URL of a page, below the site's base URL. */
  href: (page: string) => string;
  /** Returns the URL of a component's own page. */
  schemaHref: (name: string) => string;
  /** Returns the URL of a security scheme on the overview page. */
  schemeHref: (name: string) => string;
  /** Returns the URL of an operation's page from its id or a reference to it. */
  operationHref: (reference: string) => string | undefined;
  /** Returns the title of an operation from its id or a reference to it. */
  operationTitle: (reference: string) => string | undefined;
}

/** The changes of each version, newest first, and the resources of operations. */
export interface ChangelogSource {
  facts: readonly ChangeFacts[];
  resources?: Resources | undefined;
}

export interface IndexEntry {
  name: string;
  title: string;
  /** One sentence about what it lists. */
  about: string;
  page: string;
  /** The pages of an index that is too large for one page. */
  letters: LetterPage[];
}

/** The page of one letter of an index. */
export interface LetterPage {
  letter: string;
  page: string;
}

export interface SchemaEntry {
  name: string;
  /** Includes the folder: `schemas/user`. */
  page: string;
}

/**
 * Names every page of a description. Operations come first; a tag, the overview or a schema whose
 * name is taken gets another one.
 *
 * @param route pathname of the reference, such as `/docs/developer-docs/api/reference`
 * @param changelog the changes of each version, newest first
 * @param slugs how names are turned into the last part of a URL
 * @param folder folder of the pages below the reference; empty for the default version
 */
export function planPages(
  { description, locate }: Pick<Loaded, "description" | "locate">,
  route: string,
  { facts, resources }: ChangelogSource = { facts: [] },
  slugs: SlugStyle = "words",
  folder = "",
): PagePlan {
  const operations = listOperations(description, slugs);
  const taken = [...deviceNames, ...operations.map(({ page }) => page)];
  const free = (names: string[], kind: string) => {
    const pages = freeNames(names, kind, slugs, taken);
    taken.push(...pages);
    return pages;
  };
  const [indexPage = indexPageName] = free([indexPageName], "page");
  // The plugin writes no tag pages if there are no operations.
  const shownTags = operations.length > 0 ? (description.tags ?? []) : [];
  const tags = tagEntries(shownTags, operations, (names) => free(names, "tag"));
  const [infoPage = "api"] = free(
    [slugOf(description.info.title, slugs) || "api"],
    "info",
  );
  const schemaNames = Object.keys(description.components?.schemas ?? {});
  const schemaNamesFree = freeNames(schemaNames, "schema", slugs, deviceNames);
  const schemas = schemaNames.map((name, index) => ({
    name,
    page: `schemas/${schemaNamesFree[index] ?? name}`,
  }));
  const home = folder ? `${route}/${folder}` : route;
  const href = (page: string) => `${home}/${page}`;
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
    folder,
    operations,
    tags,
    infoPage,
    indexPage,
    indexes: [],
    ...(facts.length > 0 && {
      changelog: planChangelog(
        free(["changelog"], "page")[0] ?? "changelog",
        facts,
        (entry) =>
          nameOperations(entry, description, resources, (name) => {
            const tag = description.tags?.find((one) => one.name === name);
            return tag ? tagTitle(tag) : name;
          }),
      ),
    }),
    schemas,
    href,
    schemaHref: (name) => href(schemaPages.get(name) ?? "schemas"),
    schemeHref: (name) => `${href(infoPage)}#${schemeId(name)}`,
    operationHref(reference) {
      const entry = known.get(reference);
      return entry && href(entry.page);
    },
    operationTitle: (reference) => known.get(reference)?.title,
  };
}

function planChangelog(
  page: string,
  facts: readonly ChangeFacts[],
  name: (facts: ChangeFacts) => NamedOperation[],
): Changelog {
  return {
    page,
    entries: facts.map((entry) => ({
      page: `${page}/${entry.to.name.replace(/[^\w.-]/g, "-")}`,
      facts: entry,
      operations: name(entry),
    })),
  };
}

/** Returns the JSON pointer of a schema component. */
export function schemaPointer(name: string): string {
  return toPointer(["components", "schemas", name]);
}

/** Returns the anchor of a security scheme. */
export function schemeId(name: string): string {
  return idOf(`scheme-${name}`);
}

/** Returns the id that docusaurus-plugin-openapi-docs gives a page; it must be unique. */
export function pluginId(page: string): string {
  return page.split("/").map(kebabCase).join("/");
}

/** Returns unique page names; `kind` is appended to names that are taken. */
function freeNames(
  names: readonly string[],
  kind: string,
  slugs: SlugStyle,
  taken: readonly string[],
): string[] {
  const wanted = names.map((name): Named => {
    const slug = slugOf(name, slugs) || kind;
    return { key: name, candidates: [slug, `${slug}-${kind}`] };
  });
  return distinctNames(wanted, taken, pluginId);
}

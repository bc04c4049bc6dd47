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

/** Which pages a description becomes and what each is called; everything that links asks here. */
export interface PagePlan {
  description: Description;
  /** Where its pages lie below the reference: nothing for the default version, else its name. */
  folder: string;
  /** Name of the page about the description as a whole. */
  infoPage: string;
  /** Name of the page that lists everything by its name. */
  indexPage: string;
  operations: OperationEntry[];
  tags: TagEntry[];
  schemas: SchemaEntry[];
  /** Pages that each list what the description says about one matter. */
  indexes: IndexEntry[];
  /** The page about what changed, when anything is known of it. */
  changelog?: Changelog;
  /** Addresses of what has changed, in whatever version of the site has it. */
  places?: ChangePlaces;
  /** What has become of its operations and schemas over the versions. */
  history?: History;
  /** Folders of the site's other versions, below the reference. */
  otherFolders?: readonly string[];
  /** The place in the sources of a pointer into the description. */
  locate: (pointer: string) => SourceLocation;
  /** Whether the site has the licence that its facts are published under. */
  hasLicense?: boolean;
  /** Its pages' counterparts in other versions, when the site has any. */
  versions?: PageVersions;
  /** URL of a page, below the site's base. */
  href: (page: string) => string;
  /** URL of a component's own page. */
  schemaHref: (name: string) => string;
  /** URL of what the page about the description says of a security scheme. */
  schemeHref: (name: string) => string;
  /** URL of an operation's page, by its id or a reference to it. */
  operationHref: (reference: string) => string | undefined;
  /** Title of an operation, by its id or a reference to it. */
  operationTitle: (reference: string) => string | undefined;
}

/** What changed in the versions, the newest first, and what operations are about. */
export interface ChangelogSource {
  facts: readonly ChangeFacts[];
  resources?: Resources | undefined;
}

export interface IndexEntry {
  name: string;
  title: string;
  /** What it lists, in a sentence. */
  about: string;
  page: string;
  /** The pages of an index that is too large for one. */
  letters: LetterPage[];
}

/** A page with the part of an index below one letter. */
export interface LetterPage {
  letter: string;
  page: string;
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
 * @param route pathname of the reference, such as `/docs/developer-docs/api/reference`
 * @param changelog what changed in each version, the newest first
 * @param slugs how names become the last part of a URL
 * @param folder where the pages lie below the reference; nothing for the default version
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
  // The plugin makes no pages of tags where there is no operation at all.
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

/** Pointer to a schema component. */
export function schemaPointer(name: string): string {
  return toPointer(["components", "schemas", name]);
}

/** Id of what is said of a security scheme. */
export function schemeId(name: string): string {
  return `scheme-${name.replace(/\s+/g, "-")}`;
}

/**
 * The id that docusaurus-plugin-openapi-docs gives a page for its name: no two pages have the same.
 */
export function pluginId(page: string): string {
  return page.split("/").map(kebabCase).join("/");
}

/** Names of pages for what is called so; `kind` tells them from others that have the name. */
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

import { readFileSync } from "node:fs";
import path from "node:path";
import {
  type Loaded,
  type SiteVersion,
  type SlugStyle,
  createExtractWriter,
  extractOperation,
  stringifyYaml,
} from "../../description";
import { CommandError } from "../../config/command-error";
import { stringifyJson } from "../../description/model";
import {
  licenseFile,
  manifestFile,
  operationsRoute,
} from "../../config/routes";
import type { PageNode } from "../../page/tree/node";
import { anchorsOf } from "../../page/tree/walk";
import type { FrontMatterOptions } from "../front-matter";
import { type History, createHistory } from "../changelog/history";
import { createPlaces } from "../changelog/places";
import { changelogFiles } from "../changelog/files";
import { withIndexes } from "../indexes";
import {
  type ChangelogSource,
  type PagePlan,
  planPages,
  pluginId,
} from "../plan";
import { ownFiles } from "../own-files";
import { acrossVersions } from "../versions/across";
import type { Guide } from "../machine/guide-files";
import { collectionFiles } from "../machine/collections";
import { machineFiles } from "../machine/files";
import { searchFiles } from "../../search/build/files";
import { type SearchContent, searchSource } from "../search-source";
import { manifestOf, manifestText } from "./manifest";
import { runPlugin } from "../plugin/run";
import { checkNameLengths } from "./name-length";
import {
  nextOperations,
  nextOperationsFile,
} from "../relations/next-operations";
import { namesInGuides } from "../names/guides";
import { listFiles } from "./synchronize";
import { withTemporaryFolder } from "./temporary-folder";

export interface GenerateOptions extends FrontMatterOptions {
  /** Folder of the reference below the docs: `developer-docs/api/reference`. */
  referencePath: string;
  /** The changes of each version, newest first; without them there are no changelog pages. */
  changelog?: ChangelogSource;
  /** URL of the site, with a trailing slash; without it there are no changelog files. */
  site?: string;
  /** How names are turned into the last part of a URL. */
  slugs?: SlugStyle;
  /** What the search indexes besides the reference, and the folder for its files. */
  search?: SearchContent & { folder: string };
  /**
   * Content for programs and assistants besides the reference; without it there are no such files.
   */
  machine?: { guides: readonly Guide[]; baseUrl: string };
}

/** A description, and the version of the site that it belongs to. */
export type VersionInput = Partial<Pick<SiteVersion, "name" | "folder">> &
  Pick<Loaded, "description" | "locate"> & {
    /** The license of the description's facts. */
    license?: string;
  };

/** Everything generated from descriptions, by file name; nothing is written yet. */
export interface Generated {
  /** One for each version, the default version first. */
  plans: PagePlan[];
  /** Files below the reference's folder. */
  pages: Map<string, string>;
  /**
   * Files below the static folder: one description for each operation, the whole description, the
   * manifest of all URLs, the search index, and the machine-readable files.
   */
  data: Map<string, string>;
  /** URLs of names that guides contain as code, below the site's base URL. */
  guideNames: Record<string, string>;
}

/**
 * Generates all pages of the versions. The plugin writes them into a temporary folder and only logs
 * pages that it could not write, so the result is checked against the plan.
 *
 * @param inputs the default version first
 * @throws {DescriptionError} if a page cannot be named
 * @throws {CommandError} if a page could not be generated
 */
export async function generate(
  inputs: readonly VersionInput[],
  options: GenerateOptions,
): Promise<Generated> {
  const plans = planVersions(inputs, options);
  const pages = new Map<string, string>();
  const data = new Map<string, string>();
  const license = inputs.find((input) => input.license)?.license;
  if (license !== undefined) data.set(licenseFile, license);
  for (const plan of plans) {
    checkNameLengths(plan);
    const made = await versionFiles(plan, options, foldersBeside(plan, plans));
    const below = (name: string) =>
      plan.folder ? `${plan.folder}/${name}` : name;
    for (const [name, text] of made.pages) pages.set(below(name), text);
    for (const [name, text] of made.data) data.set(below(name), text);
    for (const [name, text] of operationData(plan, Boolean(options.machine)))
      data.set(`${operationsFolder}/${below(name)}`, text);
  }
  const [first] = plans;
  const guideNames = first
    ? namesInGuides(options.machine?.guides ?? [], first)
    : {};
  return { plans, pages, data, guideNames };
}

/** Plans the pages of all versions and links each version to the others. */
export function planVersions(
  inputs: readonly VersionInput[],
  { docsRoute, referencePath, changelog, slugs }: GenerateOptions,
): PagePlan[] {
  const route = `/${docsRoute}/${referencePath}`;
  const plans = inputs.map((input) =>
    withIndexes(
      planPages(
        input,
        route,
        input.folder ? undefined : upTo(input, changelog),
        slugs,
        input.folder,
      ),
    ),
  );
  const places = createPlaces(plans);
  const folders = plans.map(({ folder }) => folder);
  const histories = inputs.map(({ name, description }) =>
    historyOf(plans[0], name ?? description.info.version),
  );
  const hasLicense = inputs.some(({ license }) => license !== undefined);
  if (plans.length < 2)
    return plans.map((plan, index) => ({
      ...plan,
      ...{ hasLicense, places },
      ...(histories[index] && { history: histories[index] }),
    }));
  const across = acrossVersions(
    plans.map((plan, index) => ({ name: inputs[index]?.name ?? "", plan })),
  );
  return plans.map((plan, index) => ({
    ...plan,
    ...{ hasLicense, places },
    ...(histories[index] && { history: histories[index] }),
    otherFolders: folders.filter((one) => one !== "" && one !== plan.folder),
    ...(across[index] && { versions: across[index] }),
  }));
}

/** Returns the history of a version according to the default version's changelog. */
function historyOf(
  plan: PagePlan | undefined,
  version: string,
): History | undefined {
  return plan?.changelog && createHistory(plan.changelog, version, plan.href);
}

/** Leaves out changes of later versions if the site has a single version. */
function upTo(
  { name, description }: VersionInput,
  changelog: ChangelogSource | undefined,
): ChangelogSource | undefined {
  if (name !== undefined || !changelog) return changelog;
  const { version } = description.info;
  return {
    ...changelog,
    facts: changelog.facts.filter(
      ({ to }) =>
        to.version.localeCompare(version, "en", { numeric: true }) <= 0,
    ),
  };
}

/** Returns the folders of the other versions if the plan is the default version's. */
export function foldersBeside(
  { folder }: PagePlan,
  plans: readonly PagePlan[],
): string[] {
  if (folder) return [];
  return plans.flatMap((other) => (other.folder ? [other.folder] : []));
}

async function versionFiles(
  plan: PagePlan,
  options: GenerateOptions,
  folders: readonly string[],
): Promise<Record<"pages" | "data", Map<string, string>>> {
  const anchors = new Map<string, string[]>();
  const trees = new Map<string, PageNode[]>();
  const pages = await withTemporaryFolder((folder) =>
    pluginPages(plan, options, folder, (page, tree) => {
      anchors.set(page, anchorsOf(tree));
      trees.set(page, tree);
    }),
  );
  for (const [name, text] of ownFiles(plan, folders)) pages.set(name, text);
  const { description } = plan;
  const data = new Map([
    ["openapi.json", `${stringifyJson(description, 2)}\n`],
    ["openapi.yaml", stringifyYaml(description)],
    [manifestFile, manifestText(manifestOf(plan, anchors))],
    ...collectionFiles(plan),
  ]);
  const { search, machine, site } = options;
  if (site !== undefined)
    for (const [name, text] of changelogFiles(plan, site)) data.set(name, text);
  if (machine && !plan.folder)
    for (const [name, text] of machineFiles(
      plan,
      trees,
      machine.guides,
      machine.baseUrl,
    ))
      data.set(name, text);
  if (search)
    for (const [name, text] of searchFiles(
      // Guides are about the default version.
      searchSource(plan, trees, {
        ...search,
        guides: plan.folder ? [] : search.guides,
      }),
    ))
      data.set(`${search.folder}/${name}`, text);
  return { pages, data };
}

async function pluginPages(
  plan: PagePlan,
  options: GenerateOptions,
  folder: string,
  onPage: (page: string, tree: PageNode[]) => void,
): Promise<Map<string, string>> {
  const failures = await runPlugin(plan, options, folder, onPage);
  const pages = await readPages(path.join(folder, "pages"));
  const expected = expectedFiles(plan);
  const missing = [...expected.keys()].filter((name) => !pages.has(name));
  if (missing.length > 0)
    throw new CommandError(
      `${String(missing.length)} pages could not be made in ${folder}, among them ${missing.slice(0, 5).join(", ")}. Nothing was changed. ${failures[0] ?? ""}`.trimEnd(),
    );
  return new Map(
    [...pages].map(([name, text]) => [expected.get(name) ?? name, text]),
  );
}

/** Returns the file of every planned page, by the name that the plugin gives it. */
export function expectedFiles(plan: PagePlan): Map<string, string> {
  const file = (kind: string) => (page: string) =>
    [`${pluginId(page)}.${kind}.mdx`, `${page}.${kind}.mdx`] as const;
  const pages = (entries: { page: string }[]) =>
    entries.map(({ page }) => page);
  return new Map([
    ...pages(plan.operations).map(file("api")),
    ...pages(plan.tags).map(file("tag")),
    ...pages(plan.schemas).map(file("schema")),
    file("info")(plan.infoPage),
  ]);
}

async function readPages(folder: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const name of (await listFiles(folder)).sort())
    if (name.endsWith(".mdx"))
      pages.set(name, readFileSync(path.join(folder, name), "utf8"));
  return pages;
}

const operationsFolder = operationsRoute.slice(1);

/**
 * Returns the part of the description that the explorer needs for each operation; in the default
 * version also as YAML, for readers and programs.
 */
function operationData(plan: PagePlan, withYaml: boolean): Map<string, string> {
  const { description, operations, folder } = plan;
  const writeYaml = createExtractWriter();
  return new Map([
    [nextOperationsFile, nextOperations(plan)],
    ...operations.flatMap((entry) => {
      const part = extractOperation(description, entry);
      const json = [`${entry.page}.json`, stringifyJson(part)] as const;
      return withYaml && !folder
        ? [json, [`${entry.page}.yaml`, writeYaml(part)] as const]
        : [json];
    }),
  ]);
}

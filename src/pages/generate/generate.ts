import { readFileSync } from "node:fs";
import path from "node:path";
import {
  type DescriptionDiff,
  type Loaded,
  type SlugStyle,
  extractOperation,
} from "../../description";
import { CommandError } from "../../config/command-error";
import { stringifyJson } from "../../description/model";
import { manifestFile } from "../../config/routes";
import type { PageNode } from "../../page/tree/node";
import { anchorsOf } from "../../page/tree/walk";
import type { FrontMatterOptions } from "../front-matter";
import { type PagePlan, planPages, pluginId } from "../plan";
import { ownFiles } from "../own-files";
import type { Guide } from "../machine/guide-files";
import { machineFiles } from "../machine/files";
import { searchFiles } from "../../search/build/files";
import { type SearchContent, searchSource } from "../search-source";
import { manifestOf, manifestText } from "./manifest";
import { runPlugin } from "../plugin/run";
import { checkNameLengths } from "./name-length";
import { stringifyYaml } from "./yaml";
import { listFiles } from "./synchronize";
import { withTemporaryFolder } from "./temporary-folder";

export interface GenerateOptions extends FrontMatterOptions {
  /** Folder of the reference below the docs: `developer-docs/api/reference`. */
  referencePath: string;
  /** What changed in each version, the newest first; without it there is no such page. */
  changelog?: readonly DescriptionDiff[];
  /** How names become the last part of an address. */
  slugs?: SlugStyle;
  /** What the search finds besides the reference, and where its files go. */
  search?: SearchContent & { folder: string };
  /** What programs and assistants read besides the reference; without it there is no such file. */
  machine?: { guides: readonly Guide[]; baseUrl: string };
}

/** Everything that is made from a description, by file name; nothing is written yet. */
export interface Generated {
  plan: PagePlan;
  /** Below the folder of the reference. */
  pages: Map<string, string>;
  /**
   * Below the folder of static files: one description for each operation, the whole, the manifest
   * of all addresses, the search's index, and what programs read.
   */
  data: Map<string, string>;
}

/**
 * Makes all pages of a description. The plugin writes them into an empty temporary folder, and they
 * only count when every page that was planned is there: it merely logs those it could not write.
 *
 * @throws DescriptionError when a page cannot be named, CommandError when one could not be made
 */
export async function generate(
  loaded: Pick<Loaded, "description" | "locate">,
  options: GenerateOptions,
): Promise<Generated> {
  const { docsRoute, referencePath } = options;
  const route = `/${docsRoute}/${referencePath}`;
  const plan = planPages(loaded, route, options.changelog, options.slugs);
  checkNameLengths(plan);
  const anchors = new Map<string, string[]>();
  const trees = new Map<string, PageNode[]>();
  const pages = await withTemporaryFolder((folder) =>
    pluginPages(plan, options, folder, (page, tree) => {
      anchors.set(page, anchorsOf(tree));
      trees.set(page, tree);
    }),
  );
  for (const [name, text] of ownFiles(plan)) pages.set(name, text);
  const data = operationData(plan);
  data.set(manifestFile, manifestText(manifestOf(plan, anchors)));
  const { search, machine } = options;
  if (machine)
    for (const [name, text] of machineFiles(
      plan,
      trees,
      machine.guides,
      machine.baseUrl,
    ))
      data.set(name, text);
  if (search)
    for (const [name, text] of searchFiles(searchSource(plan, trees, search)))
      data.set(`${search.folder}/${name}`, text);
  return { plan, pages, data };
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

/** The file of every planned page, by the name that the plugin gives it. */
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

function operationData({
  description,
  operations,
}: PagePlan): Map<string, string> {
  return new Map([
    ["openapi.json", `${stringifyJson(description, 2)}\n`],
    ["openapi.yaml", stringifyYaml(description)],
    ...operations.map(
      (entry) =>
        [
          `reference-data/${entry.page}.json`,
          stringifyJson(extractOperation(description, entry)),
        ] as const,
    ),
  ]);
}

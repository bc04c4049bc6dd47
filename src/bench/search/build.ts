import { type Loaded, loadDescription } from "../../description";
import { planPages } from "../../pages/plan";
import { searchSource } from "../../pages/search-source";
import { createTrees } from "../../pages/trees";
import { searchFiles } from "../../search/build/files";
import { readGuides } from "../../search/build/guides";
import type { SearchSource } from "../../search/build/source";
import { readSynonyms } from "../../search/build/synonyms";
import { makeDescription } from "../synthetic";

export interface BuiltSearch {
  source: SearchSource;
  /** The search's files, by name. */
  files: Map<string, string>;
  /** CPU time of building the index in milliseconds, without the pages' trees. */
  time: number;
}

/** Builds the search of a description as the generator does. */
export async function buildSearch(spec: string): Promise<BuiltSearch> {
  return buildFrom(await loadDescription(spec));
}

/** Builds the search of a synthetic description with the given number of operations. */
export function buildMadeUp(operations: number): Promise<BuiltSearch> {
  return buildFrom({
    description: makeDescription(operations),
    locate: () => ({ file: "made-up" }),
  });
}

async function buildFrom(
  loaded: Pick<Loaded, "description" | "locate">,
): Promise<BuiltSearch> {
  const plan = planPages(
    loaded,
    "/docs/developer-docs/api/reference",
    undefined,
    // The queries name the pages as they are called on this project's site.
    "kebab-case",
  );
  const treeOf = createTrees(plan);
  const trees = new Map(
    [...plan.operations, ...plan.tags, ...plan.schemas].map(({ page }) => [
      page,
      treeOf(page) ?? [],
    ]),
  );
  const content = {
    guides: await readGuides("docs/guides", "/docs/guides/"),
    synonyms: await readSynonyms("openapi/synonyms.yaml"),
  };
  const start = process.cpuUsage();
  const source = searchSource(plan, trees, content);
  const files = searchFiles(source);
  const { user, system } = process.cpuUsage(start);
  return { source, files, time: (user + system) / 1000 };
}

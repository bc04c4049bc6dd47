import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { referenceFactsFile } from "../../config/reference-facts";
import { homeFactsFile } from "../../config/home-facts";
import { siteInfoFile } from "../../config/site-info";
import { siteConfigFor, spec } from "../../config/site";
import { siteVersions } from "../../description";
import { foldersBeside, planVersions } from "../generate/generate";
import { loadVersions, siteOptions } from "../generate/generate-site";
import { homeFactsOf } from "../generate/home-facts";
import { namesInGuides } from "../names/guides";
import { siteInfoOf } from "../generate/site-files";
import { ownFiles } from "../own-files";
import { factsOf } from "../versions/facts";
import { createGenerators } from "./generators";
import type { MarkdownGenerators } from "./options";
import { outlineOf } from "./outline";

/**
 * Prepares `docusaurus gen-api-docs`: reads the descriptions and writes the outlines for the
 * plugin, the facts for the site's configuration, and the files that the plugin does not write.
 *
 * @param outlineFile returns the file of a version's outline from the folder of its pages
 * @returns the generators of each version's pages, by the folder of the pages
 * @throws {DescriptionError} if a description cannot be used
 */
export async function preparePlugin(
  outlineFile: (folder: string) => string,
  outputDir: string,
): Promise<Map<string, MarkdownGenerators>> {
  const options = await siteOptions(spec);
  const plans = planVersions(await loadVersions(siteVersions(spec)), options);
  const [first] = plans;
  const guides = options.machine?.guides ?? [];
  const own = {
    lastModified: {},
    guideNames: first ? namesInGuides(guides, first) : {},
  };
  write(referenceFactsFile, JSON.stringify({ ...factsOf(plans), ...own }));
  if (first) {
    write(siteInfoFile, JSON.stringify(siteInfoOf(first)));
    const facts = homeFactsOf(first, siteConfigFor(spec).home);
    write(homeFactsFile, JSON.stringify(facts));
  }
  for (const plan of plans) {
    write(outlineFile(plan.folder), JSON.stringify(outlineOf(plan)));
    mkdirSync(path.join(outputDir, plan.folder), { recursive: true });
    for (const [name, text] of ownFiles(plan, foldersBeside(plan, plans)))
      write(path.join(outputDir, plan.folder, name), text);
  }
  return new Map(
    plans.map((plan) => [
      plan.folder,
      createGenerators(plan, options, () => undefined),
    ]),
  );
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { referenceHomeFile } from "../../config/reference-home";
import { siteInfoFile } from "../../config/site-info";
import { overlays, spec } from "../../config/site";
import { loadDescription } from "../../description";
import { siteOptions } from "../generate/generate-site";
import { siteInfoOf } from "../generate/site-files";
import { ownFiles } from "../own-files";
import { planPages } from "../plan";
import { createGenerators } from "./generators";
import type { MarkdownGenerators } from "./options";
import { outlineOf } from "./outline";

/**
 * Prepares `docusaurus gen-api-docs`: reads the description, and writes the outline that the plugin
 * reads, where the reference begins, and the files of the reference that are not the plugin's.
 *
 * @returns what writes the pages
 * @throws DescriptionError when the description cannot be used
 */
export async function preparePlugin(
  outlineFile: string,
  outputDir: string,
): Promise<MarkdownGenerators> {
  const loaded = await loadDescription(spec, { ...(overlays && { overlays }) });
  const options = await siteOptions(spec);
  const { docsRoute, referencePath, changelog, slugs } = options;
  const route = `/${docsRoute}/${referencePath}`;
  const plan = planPages(loaded, route, changelog, slugs);
  mkdirSync(outputDir, { recursive: true });
  mkdirSync(path.dirname(outlineFile), { recursive: true });
  writeFileSync(outlineFile, JSON.stringify(outlineOf(plan)));
  writeFileSync(referenceHomeFile, plan.href(plan.infoPage));
  writeFileSync(siteInfoFile, JSON.stringify(siteInfoOf(plan)));
  for (const [name, text] of ownFiles(plan))
    writeFileSync(path.join(outputDir, name), text);
  return createGenerators(plan, options, () => undefined);
}

import type { SiteConfig } from "../../config/site-config";
import { docsRoute, referencePath, searchFolder } from "../../config/routes";
import {
  baseUrl,
  hideSendButton,
  overlays,
  repositoryUrl,
  siteConfigFor,
  slugsFor,
} from "../../config/site";
import {
  type Loaded,
  formatDiagnostic,
  loadDescription,
} from "../../description";
import { callbackFiles } from "../../oauth/callback/files";
import { readGuides } from "../../search/build/guides";
import { readSynonyms } from "../../search/build/synonyms";
import { guideFiles } from "../machine/guide-files";
import { readChangelog } from "./changelog";
import { type GenerateOptions, type Generated, generate } from "./generate";
import { defaultRedirects } from "./site-files";
import { checkReferenceFolder } from "./synchronize";
import { writePages, writeSite } from "./write";

export interface GenerateSiteOptions {
  /** Path or address of the description. */
  spec: string;
  /** Another folder for the pages; the site's other files then stay as they are. */
  out?: string | undefined;
  /** Told what happens, a line at a time. */
  say: (line: string) => void;
}

/**
 * Makes the reference from a description, for the site or in another folder. Everything is made
 * before anything is written.
 *
 * @throws DescriptionError when the description cannot be used, CommandError when the files cannot
 *   be written; nothing has changed then
 */
export async function generateSite({
  spec,
  out,
  say,
}: GenerateSiteOptions): Promise<Loaded> {
  const start = performance.now();
  say(`Reading ${spec}`);
  // A person at a terminal sees what takes long; a log needs no more than the result.
  const tell = process.stderr.isTTY ? say : () => undefined;
  const loaded = await loadDescription(spec, {
    ...(overlays && { overlays }),
    onProgress: tell,
  });
  for (const warning of loaded.warnings) say(formatDiagnostic(warning));
  const target = out ?? `${docsRoute}/${referencePath}`;
  await checkReferenceFolder(target);
  tell("Making the pages");
  const generated = await generateFiles(loaded, spec);
  tell(`Writing ${String(generated.pages.size)} files`);
  const { written, removed, unchanged } = out
    ? await writePages(generated, target)
    : await writeSite(generated, target);
  const { operations, tags, schemas } = generated.plan;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(
    `${String(operations.length)} operations, ${String(tags.length)} tags, ${String(schemas.length)} schemas in ${target}: ` +
      `${String(written)} written, ${String(unchanged)} unchanged, ${String(removed)} removed (${seconds} s)`,
  );
  return loaded;
}

/**
 * All that the site has from a description, as the site's settings want it; nothing is written.
 *
 * @param spec where the description was loaded from; its changes are kept beside it
 */
export async function generateFiles(
  loaded: Pick<Loaded, "description" | "locate">,
  spec: string,
): Promise<Generated> {
  const { data, ...rest } = await generate(loaded, await siteOptions(spec));
  const callback = Object.entries(callbackFiles(baseUrl));
  const hasOwn = siteConfigFor(spec).staticFolder !== undefined;
  const redirects = hasOwn ? [] : defaultRedirects(rest.plan);
  return { ...rest, data: new Map([...data, ...callback, ...redirects]) };
}

/** What the site's settings say about the pages of a description. */
export async function siteOptions(spec: string): Promise<GenerateOptions> {
  return {
    docsRoute,
    referencePath,
    repositoryUrl,
    hideSendButton,
    changelog: await readChangelog(spec),
    slugs: slugsFor(spec),
    search: await searchContent(siteConfigFor(spec)),
    machine: await machineContent(siteConfigFor(spec)),
  };
}

/** What the search finds besides the reference, and the words that readers use. */
async function searchContent({
  guides,
  synonyms,
}: SiteConfig): Promise<GenerateOptions["search"]> {
  return {
    folder: searchFolder,
    guides: guides ? await readGuides(guides, `/${docsRoute}/guides/`) : [],
    synonyms: synonyms
      ? await readSynonyms(synonyms)
      : { words: [], tasks: {} },
  };
}

/** What programs and assistants read besides the reference. */
async function machineContent({
  guides,
}: SiteConfig): Promise<GenerateOptions["machine"]> {
  const route = `${docsRoute}/guides`;
  return { guides: guides ? await guideFiles(guides, route) : [], baseUrl };
}

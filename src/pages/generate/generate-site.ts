import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SiteConfig } from "../../config/site-config";
import { docsRoute, referencePath, searchFolder } from "../../config/routes";
import {
  baseUrl,
  hideSendButton,
  overlays,
  repositoryUrl,
  siteConfigFor,
  siteUrl,
  slugsFor,
} from "../../config/site";
import {
  type Loaded,
  type SiteVersion,
  authentikResources,
  formatDiagnostic,
  fromRoot,
  loadVersion,
  readChangelog,
  siteVersions,
} from "../../description";
import { callbackFiles } from "../../oauth/callback/files";
import { readGuides } from "../../search/build/guides";
import { readSynonyms } from "../../search/build/synonyms";
import { guideFiles } from "../machine/guide-files";
import {
  type GenerateOptions,
  type Generated,
  type VersionInput,
  generate,
} from "./generate";
import {
  knownDates,
  pageDatesFile,
  pageHashes,
  readPageDates,
  updatedDates,
  writePageDates,
} from "../machine/page-dates";
import { defaultRedirects, robotsFile } from "./site-files";
import { isGenerated, stampGenerated } from "./stamp";
import { checkReferenceFolder } from "./synchronize";
import { writePages, writeSite } from "./write";

export interface GenerateSiteOptions {
  /** Path or URL of a description or of a list of versions. */
  spec: string;
  /** Another folder for the pages; the site's other files then stay unchanged. */
  out?: string | undefined;
  /** Called with progress messages, one line at a time. */
  say: (line: string) => void;
  /** If set, records this date for pages whose content has changed. */
  today?: string | undefined;
}

/**
 * Generates the reference from its descriptions, for the site or in another folder. Everything is
 * generated before anything is written.
 *
 * @returns the default version
 * @throws {DescriptionError} if a description cannot be used; nothing has changed then
 * @throws {CommandError} if the files cannot be written; nothing has changed then
 */
export async function generateSite({
  spec,
  out,
  say,
  today,
}: GenerateSiteOptions): Promise<Loaded> {
  const start = performance.now();
  const versions = siteVersions(spec, { say });
  const target = out ?? siteTarget;
  const settings = await settingsOf(spec, versions);
  if (!out && today === undefined && (await isGenerated(target, settings)))
    return loadDefault(versions);
  // Show progress only on a terminal; logs need no more than the result.
  const tell = process.stderr.isTTY ? say : () => undefined;
  const loaded = await loadVersions(versions, {
    say,
    onProgress: tell,
  });
  await checkReferenceFolder(target);
  tell("Making the pages");
  const generated = await generateFiles(loaded, spec);
  tell(`Writing ${String(generated.pages.size)} files`);
  const { written, removed, unchanged } = out
    ? await writePages(generated, target)
    : await writeSite(generated, target, {
        home: siteConfigFor(spec).home,
        lastModified: datesOf(generated, spec, today),
      });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  for (const { operations, tags, schemas, folder } of generated.plans)
    say(
      `${String(operations.length)} operations, ${String(tags.length)} tags, ${String(schemas.length)} schemas in ${path.posix.join(target, folder)}`,
    );
  say(
    `${String(written)} pages written, ${String(unchanged)} unchanged, ${String(removed)} removed (${seconds} s)`,
  );
  const files = loaded.flatMap((one) => one.files);
  if (!out) await stampGenerated(files, target, settings);
  const [first] = loaded;
  if (!first) throw new Error("There is no version.");
  return first;
}

/** Returns whether the existing pages are up to date; always false for a description at a URL. */
export async function isSiteGenerated(spec: string): Promise<boolean> {
  const settings = await settingsOf(spec, siteVersions(spec));
  return isGenerated(siteTarget, settings);
}

/**
 * Loads the default version.
 *
 * @throws {DescriptionError} if it cannot be used
 */
export async function loadDefault(
  versions: readonly SiteVersion[],
): Promise<Loaded> {
  const [first] = await loadVersions(versions.slice(0, 1));
  if (!first) throw new Error("There is no version.");
  return first;
}

const siteTarget = `${docsRoute}/${referencePath}`;

/** Returns what the generated files depend on besides the descriptions. */
async function settingsOf(spec: string, versions: readonly SiteVersion[]) {
  return {
    versions,
    ...(await siteOptions(spec)),
    baseUrl,
    overlays,
    siteUrl,
  };
}

/**
 * Loads the descriptions of versions.
 *
 * @throws {DescriptionError} if one cannot be used
 */
export async function loadVersions(
  versions: readonly SiteVersion[],
  {
    root,
    say,
    onProgress,
  }: {
    /** Folder that paths are relative to. */
    root?: string;
    /** Called with the description being read and its warnings. */
    say?: (line: string) => void;
    onProgress?: (line: string) => void;
  } = {},
): Promise<(VersionInput & Loaded)[]> {
  const loaded: (VersionInput & Loaded)[] = [];
  for (const version of versions) {
    const { name, folder, location } = version;
    say?.(`Reading ${location}`);
    const read = await loadVersion(version, {
      ...(root !== undefined && { root }),
      ...(overlays && { overlays }),
      ...(onProgress && { onProgress }),
    });
    for (const warning of read.warnings) say?.(formatDiagnostic(warning));
    loaded.push({
      ...read,
      folder,
      ...(name !== undefined && { name }),
      ...(version.license !== undefined && {
        license: readFileSync(fromRoot(root ?? ".", version.license), "utf8"),
      }),
    });
  }
  return loaded;
}

/**
 * Generates all of the site's files from its descriptions, according to the site's settings;
 * nothing is written.
 *
 * @param loaded the default version first
 * @param spec path of the description or the list of versions; the files of changes are kept beside
 *   it
 * @param root folder that `spec` is relative to
 */
export async function generateFiles(
  loaded: readonly VersionInput[],
  spec: string,
  root = ".",
): Promise<Generated> {
  const options = await siteOptions(spec, root);
  const { data, ...rest } = await generate(loaded, options);
  const callback = Object.entries(callbackFiles(baseUrl));
  const hasOwn = siteConfigFor(spec).staticFolder !== undefined;
  const [plan] = rest.plans;
  const redirects = hasOwn || !plan ? [] : defaultRedirects(plan);
  const robots = hasRobots(spec) ? [] : robotsFile(siteUrl + baseUrl);
  return {
    ...rest,
    data: new Map([...data, ...callback, ...redirects, ...robots]),
  };
}

/** Returns whether the site's own static files include a robots.txt. */
function hasRobots(spec: string): boolean {
  const { staticFolder } = siteConfigFor(spec);
  return (
    staticFolder !== undefined &&
    existsSync(path.join(staticFolder, "robots.txt"))
  );
}

/**
 * Returns the known date of each page's last change; records `today` for changed pages if given.
 */
function datesOf(
  { data }: Generated,
  spec: string,
  today: string | undefined,
): Record<string, string> {
  const file = pageDatesFile(spec);
  const hashes = pageHashes(data, baseUrl);
  const before = readPageDates(file);
  if (today === undefined || file === undefined)
    return knownDates(before, hashes);
  const dates = updatedDates(before, hashes, today);
  writePageDates(file, dates);
  return knownDates(dates, hashes);
}

/** Returns the options for generating the pages of a description, from the site's settings. */
export async function siteOptions(
  spec: string,
  root = ".",
): Promise<GenerateOptions> {
  const facts = readChangelog(fromRoot(root, spec));
  return {
    docsRoute,
    referencePath,
    repositoryUrl,
    hideSendButton,
    ...(facts.length > 0 && {
      changelog: { facts, resources: await authentikResources() },
    }),
    site: new URL(baseUrl, siteUrl).href,
    slugs: slugsFor(spec),
    search: await searchContent(siteConfigFor(spec)),
    machine: await machineContent(siteConfigFor(spec)),
  };
}

/** Returns what the search indexes besides the reference, and its synonyms. */
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

/** Returns what is provided for programs and assistants besides the reference. */
async function machineContent({
  guides,
}: SiteConfig): Promise<GenerateOptions["machine"]> {
  const routes = {
    route: `${docsRoute}/guides`,
    reference: `/${docsRoute}/${referencePath}/`,
    baseUrl,
  };
  return { guides: guides ? await guideFiles(guides, routes) : [], baseUrl };
}

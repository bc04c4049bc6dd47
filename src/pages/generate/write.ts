import path from "node:path";
import { CommandError } from "../../config/command-error";
import { fileErrorMessage } from "../../config/file-error";
import {
  type ReferenceFacts,
  referenceFactsFile,
} from "../../config/reference-facts";
import type { SiteConfig } from "../../config/site-config";
import { homeFactsFile } from "../../config/home-facts";
import { siteInfoFile } from "../../config/site-info";
import { generatedStaticDir } from "../../config/routes";
import { factsOf } from "../versions/facts";
import type { Generated } from "./generate";
import { homeFactsOf } from "./home-facts";
import { siteInfoOf } from "./site-files";
import { type StagedFiles, stageFiles } from "./staged-files";
import {
  type Changes,
  type Synchronization,
  prepareFolder,
} from "./synchronize";

/**
 * Writes the pages of a reference into a folder.
 *
 * @throws {CommandError} if the disk is full or the folder is read-only; nothing has changed then
 */
export async function writePages(
  { pages }: Generated,
  folder: string,
): Promise<Changes> {
  const prepared = await orUnchanged(() => prepareFolder(pages, folder));
  return prepared.commit();
}

/** What the site knows in addition to the generated files. */
export interface SiteFacts {
  /** The configuration of the home page. */
  home?: SiteConfig["home"];
  /** Date of each page's last change, by URL. */
  lastModified?: ReferenceFacts["lastModified"];
}

/**
 * Writes all of the site's generated files. Everything is staged on disk before the first file is
 * moved into place.
 *
 * @returns the changes of the pages
 * @throws {CommandError} as in `writePages`
 */
export async function writeSite(
  { plans, pages, data, guideNames }: Generated,
  folder: string,
  { home, lastModified = {} }: SiteFacts = {},
): Promise<Changes> {
  const prepared: Pick<StagedFiles | Synchronization, "discard">[] = [];
  const keep = <T extends (typeof prepared)[number]>(one: T): T => {
    prepared.push(one);
    return one;
  };
  const { dir, base } = path.parse(referenceFactsFile);
  const [plan] = plans;
  const facts = new Map([
    [base, JSON.stringify({ ...factsOf(plans), lastModified, guideNames })],
    ...(plan
      ? [
          [
            path.basename(siteInfoFile),
            JSON.stringify(siteInfoOf(plan)),
          ] as const,
          [
            path.basename(homeFactsFile),
            JSON.stringify(homeFactsOf(plan, home)),
          ] as const,
        ]
      : []),
  ]);
  const ready = await orUnchanged(async () => {
    try {
      return {
        pages: keep(await prepareFolder(pages, folder)),
        data: keep(await prepareFolder(data, generatedStaticDir)),
        facts: keep(stageFiles(facts, dir)),
      };
    } catch (error) {
      for (const one of prepared) one.discard();
      throw error;
    }
  });
  const changes = ready.pages.commit();
  ready.data.commit();
  ready.facts.commit();
  return changes;
}

async function orUnchanged<T>(prepare: () => Promise<T>): Promise<T> {
  try {
    return await prepare();
  } catch (cause) {
    const message = fileErrorMessage(cause);
    if (message === undefined) throw cause;
    throw new CommandError(`${message} Nothing was changed.`, { cause });
  }
}

import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { hashFiles } from "../config/hash-files";
import { referenceFactsFile } from "../config/reference-facts";
import {
  baseUrl,
  hideSendButton,
  siteConfig,
  siteUrl,
  spec,
} from "../config/site";
import { homeFactsFile } from "../config/home-facts";
import { siteInfoFile } from "../config/site-info";
import { generatedStaticDir } from "../config/routes";
import { listFiles } from "../pages/generate/synchronize";

/** Folders of `src` that are not part of the site; of `serve`, only some files are. */
const notInSite = [
  ...["bench", "checks", "e2e", "mcp", "sandbox", "serve", "testing"],
];

/** The folders that a site is built from; a change in any of them requires a new build. */
export const folders = [
  "docs",
  "static",
  generatedStaticDir,
  ...roomsOf("src").filter((room) => !notInSite.includes(path.basename(room))),
];
const files = [
  "docusaurus.config.ts",
  "sidebars.ts",
  "package-lock.json",
  ...[
    "content-security-policy.ts",
    "security-headers.ts",
    "security-plugin.ts",
  ].map((name) => `src/serve/${name}`),
  referenceFactsFile,
  siteInfoFile,
  homeFactsFile,
  "tsconfig.json",
];
const settings = JSON.stringify({
  ...{ baseUrl, siteUrl, spec, hideSendButton, siteConfig },
});

/** Stored in a built site's folder: hashes of its inputs and of its files. */
interface Stamp {
  sources: string;
  site: string;
}

const stampName = ".build.json";

/** Returns the state of a built site relative to its inputs; an incomplete site is stale. */
export async function buildState(
  folder: string,
): Promise<"missing" | "stale" | "current"> {
  if (!existsSync(path.join(folder, "index.html"))) return "missing";
  const stamp = await readStamp(folder);
  return stamp?.sources === fingerprint() && (await isAsStamped(folder))
    ? "current"
    : "stale";
}

/** Whether a built site has all the files it was built with. */
export async function isAsStamped(folder: string): Promise<boolean> {
  const stamp = await readStamp(folder);
  return stamp?.site === (await contentsOf(folder));
}

/**
 * Stores in a site's folder that it is complete, and what it was built from.
 *
 * @param sources the fingerprint from before the build
 */
export async function stampBuild(
  folder: string,
  sources: string,
): Promise<void> {
  const stamp: Stamp = { sources, site: await contentsOf(folder) };
  await writeFile(path.join(folder, stampName), JSON.stringify(stamp));
}

async function readStamp(folder: string): Promise<Partial<Stamp> | undefined> {
  try {
    const text = await readFile(path.join(folder, stampName), "utf8");
    return JSON.parse(text) as Partial<Stamp>;
  } catch {
    return undefined;
  }
}

/**
 * Hashes the names and sizes of a site's files, so that missing and truncated files are detected.
 */
async function contentsOf(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await listFiles(folder)).sort())
    if (name !== stampName)
      hash.update(
        `${name} ${String(statSync(path.join(folder, name)).size)}\n`,
      );
  return hash.digest("hex");
}

/** Hashes all inputs of the site; files yet to be generated are left out. */
export function fingerprint(): string {
  return hashFiles(".", { folders, files: files.filter(existsSync), settings });
}

function roomsOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`);
}

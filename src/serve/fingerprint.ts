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

/** Rooms of `src` that no site is made of; of `serve` only what goes into pages counts. */
const notInSite = [
  ...["bench", "checks", "e2e", "mcp", "sandbox", "serve", "testing"],
];

/** What a built site is made of; a change in any of it asks for another build. */
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

/** What a built site was made of, and what it consists of; lies in its folder and goes with it. */
interface Stamp {
  sources: string;
  site: string;
}

const stampName = ".build.json";

/** How a built site stands to the files that it is made of. One that is not whole is stale. */
export async function buildState(
  folder: string,
): Promise<"missing" | "stale" | "current"> {
  if (!existsSync(path.join(folder, "index.html"))) return "missing";
  const stamp = await readStamp(folder);
  return stamp?.sources === fingerprint() && (await isAsStamped(folder))
    ? "current"
    : "stale";
}

/** Whether a built site has all the files that it was built with. */
export async function isAsStamped(folder: string): Promise<boolean> {
  const stamp = await readStamp(folder);
  return stamp?.site === (await contentsOf(folder));
}

/**
 * Notes in the folder of a site that it is whole, and what it was made of.
 *
 * @param sources the fingerprint from before it was built
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

/** A hash of the names and sizes of all files of a site: a file that is missing or cut shows. */
async function contentsOf(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await listFiles(folder)).sort())
    if (name !== stampName)
      hash.update(
        `${name} ${String(statSync(path.join(folder, name)).size)}\n`,
      );
  return hash.digest("hex");
}

/** A hash of everything that the site would be made of now; what is yet to be generated is left out. */
export function fingerprint(): string {
  return hashFiles(".", { folders, files: files.filter(existsSync), settings });
}

function roomsOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`);
}

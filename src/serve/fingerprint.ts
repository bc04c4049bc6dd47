import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { hashFiles } from "../config/hash-files";
import { referenceHomeFile } from "../config/reference-home";
import { baseUrl, hideSendButton, siteUrl, spec } from "../config/site";
import { generatedDir, generatedStaticDir } from "../config/routes";

/** What a built site is made of; a change in any of it asks for another build. */
const folders = [
  "docs",
  "static",
  generatedStaticDir,
  "src/config",
  "src/description",
  "src/explorer",
  "src/flat",
  "src/home",
  "src/oauth",
  "src/credentials",
  "src/pages",
  "src/reader",
  "src/redirects",
  "src/request",
  "src/theme",
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
  referenceHomeFile,
  "tsconfig.json",
];
const settings = JSON.stringify({ baseUrl, siteUrl, spec, hideSendButton });

/** How a built site stands to the files that it is made of. */
export async function buildState(
  folder: string,
): Promise<"missing" | "stale" | "current"> {
  if (!existsSync(path.join(folder, "index.html"))) return "missing";
  const last = await readFile(stampFile(folder), "utf8").catch(() => "");
  return last === fingerprint() ? "current" : "stale";
}

/** Notes what a site that was just built is made of. */
export async function stampBuild(folder: string): Promise<void> {
  await mkdir(generatedDir, { recursive: true });
  await writeFile(stampFile(folder), fingerprint());
}

/** Forgets what a folder's site was made of, before another is built there. */
export async function forgetBuild(folder: string): Promise<void> {
  await rm(stampFile(folder), { force: true });
}

function stampFile(folder: string): string {
  return path.join(generatedDir, `${path.basename(folder)}.sha256`);
}

function fingerprint(): string {
  return hashFiles(".", { folders, files, settings });
}

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { referenceHomeFile } from "../config/reference-home";
import { generatedDir, generatedStaticDir } from "../config/routes";
import { listFiles } from "../pages/generate/synchronize";

const stampFile = path.join(generatedDir, "build.sha256");

/** What a built site is made of; a change in any of it asks for another build. */
const inputs = [
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
  "src/request",
  "src/theme",
];
const inputFiles = [
  "docusaurus.config.ts",
  "sidebars.ts",
  "package-lock.json",
  referenceHomeFile,
  "tsconfig.json",
];
const environment = ["BASE_URL", "SITE_URL", "API_SPEC", "HIDE_SEND_BUTTON"];

/**
 * Builds the site when something that it is made of has changed since the last build.
 *
 * @returns whether there was anything to build
 */
export async function buildIfChanged(folder: string): Promise<boolean> {
  const stamp = await fingerprint();
  const last = await readFile(stampFile, "utf8").catch(() => "");
  if (last === stamp && existsSync(path.join(folder, "index.html")))
    return false;
  await rm(stampFile, { force: true });
  await docusaurusBuild(folder);
  await writeFile(stampFile, stamp);
  return true;
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const name of environment)
    hash.update(`${name}=${process.env[name] ?? ""}\n`);
  const files = [...inputFiles];
  for (const folder of inputs)
    for (const name of (await listFiles(folder)).sort())
      if (!/\.test\.tsx?$/.test(name)) files.push(path.join(folder, name));
  for (const file of files)
    hash.update(`${file}\n`).update(await readFile(file));
  return hash.digest("hex");
}

function docusaurusBuild(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        path.resolve("node_modules/@docusaurus/core/bin/docusaurus.mjs"),
        "build",
        "--out-dir",
        folder,
      ],
      { stdio: ["ignore", "inherit", "inherit"] },
    );
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `The build ended with ${String(code ?? "a signal")}; its messages stand above.`,
          ),
        );
    });
  });
}

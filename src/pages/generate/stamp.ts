import { createHash } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hashFiles } from "../../config/hash-files";
import { referenceFactsFile } from "../../config/reference-facts";
import { generatedDir, generatedStaticDir } from "../../config/routes";
import { listFiles } from "./synchronize";

/** Identifies the sources and the results of a generation. */
interface Stamp {
  /** The files of the descriptions. */
  files: string[];
  sources: string;
  result: string;
}

/** Path of the stamp below the root. */
export const stampFile = path.join(generatedDir, "generated.json");

/** Folders that the generated files depend on, besides the descriptions. */
const folders = [
  "openapi",
  ..."config description oauth page pages request search validation"
    .split(" ")
    .map((room) => `src/${room}`),
];

/**
 * Returns whether the generated files are up to date.
 *
 * @param target folder of the pages
 * @param settings everything else that they depend on
 * @param root folder that all other paths are relative to
 */
export async function isGenerated(
  target: string,
  settings: unknown,
  root = ".",
): Promise<boolean> {
  try {
    const stamp = JSON.parse(
      readFileSync(path.join(root, stampFile), "utf8"),
    ) as Stamp;
    return (
      stamp.sources === sourcesOf(root, stamp.files, settings) &&
      stamp.result === (await resultOf(root, target))
    );
  } catch {
    // Without a readable stamp, or if a file is missing, everything is generated again.
    return false;
  }
}

/**
 * Records what the generated files were made from.
 *
 * @param files the files of the descriptions; if one is a URL, nothing is recorded
 */
export async function stampGenerated(
  files: readonly string[],
  target: string,
  settings: unknown,
  root = ".",
): Promise<void> {
  if (files.some((file) => /^https?:/i.test(file))) return;
  const relative = files.map((file) => path.relative(root, file));
  const stamp: Stamp = {
    files: relative,
    sources: sourcesOf(root, relative, settings),
    result: await resultOf(root, target),
  };
  writeFileSync(path.join(root, stampFile), JSON.stringify(stamp));
}

function sourcesOf(
  root: string,
  files: readonly string[],
  settings: unknown,
): string {
  return hashFiles(root, {
    folders,
    files: ["package-lock.json", ...new Set(files)],
    settings: JSON.stringify(settings),
  });
}

/**
 * Hashes the names, sizes and modification times of the files, so that any touched file is noticed.
 */
async function resultOf(root: string, target: string): Promise<string> {
  const hash = createHash("sha256").update(statLine(root, referenceFactsFile));
  for (const folder of [target, generatedStaticDir])
    for (const name of (await listFiles(path.join(root, folder))).sort())
      hash.update(statLine(root, path.join(folder, name)));
  return hash.digest("hex");
}

function statLine(root: string, file: string): string {
  const { size, mtimeMs } = statSync(path.join(root, file));
  return `${file} ${String(size)} ${String(mtimeMs)}\n`;
}

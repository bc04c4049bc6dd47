import { createHash } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hashFiles } from "../../config/hash-files";
import { referenceFactsFile } from "../../config/reference-facts";
import { generatedDir, generatedStaticDir } from "../../config/routes";
import { listFiles } from "./synchronize";

/** What the generated files were made of, and which they are. */
interface Stamp {
  /** The descriptions' files. */
  files: string[];
  sources: string;
  result: string;
}

/** Where the stamp lies, below the root. */
export const stampFile = path.join(generatedDir, "generated.json");

/** What makes the files, beside the descriptions. */
const folders = [
  "openapi",
  ..."config description oauth page pages request search validation"
    .split(" ")
    .map((room) => `src/${room}`),
];

/**
 * Whether the generated files are those that would be made now.
 *
 * @param target folder of the pages
 * @param settings everything else that they depend on
 * @param root what all folders and files lie below
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
    // Without a stamp that can be read, or with a file gone, everything is made anew.
    return false;
  }
}

/**
 * Notes what the generated files were made of.
 *
 * @param files of the descriptions; one with a URL among them is read anew each time
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

/** Names, sizes and times of what lies in the folders: a file that was touched shows. */
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

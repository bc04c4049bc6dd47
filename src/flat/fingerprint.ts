import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/** What contents of pages are rendered by, besides installed packages. */
const folders = ["src/theme", "src/reader/parts", "src/pages", "src/flat"];
const files = ["package-lock.json", "src/config/routes.ts"];

/**
 * A hash of the code and the settings that turn a page's source into its content.
 *
 * @param settings of the site, as text
 */
export function contentFingerprint(siteDir: string, settings: string): string {
  const hash = createHash("sha256").update(settings);
  const names = folders.flatMap((folder) =>
    readdirSync(path.join(siteDir, folder), { recursive: true })
      .map((name) => path.join(folder, String(name)))
      .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
      .sort(),
  );
  for (const name of [...files, ...names])
    hash.update(`${name}\n`).update(readFileSync(path.join(siteDir, name)));
  return hash.digest("hex");
}

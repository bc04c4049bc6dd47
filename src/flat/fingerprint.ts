import { hashFiles } from "../config/hash-files";

/** What contents of pages are rendered by, besides installed packages. */
const folders = ["src/theme", "src/reader/parts", "src/pages", "src/flat"];
const files = ["package-lock.json", "src/config/routes.ts"];

/**
 * A hash of the code and the settings that turn a page's source into its content.
 *
 * @param settings of the site, as text
 */
export function contentFingerprint(siteDir: string, settings: string): string {
  return hashFiles(siteDir, { folders, files, settings });
}

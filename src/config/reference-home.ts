import { readFileSync } from "node:fs";
import path from "node:path";
import { generatedDir, indexPageName } from "./routes";

/** Says where the reference begins; written with the pages, read by the site's configuration. */
export const referenceHomeFile = path.join(generatedDir, "reference-home.txt");

/**
 * Address of the reference's first page, below the site's base.
 *
 * @throws Error when no pages have been made yet
 */
export function referenceHome(): string {
  try {
    return readFileSync(referenceHomeFile, "utf8");
  } catch (cause) {
    throw new Error(
      "The pages of the reference have not been made yet: npm run gen",
      { cause },
    );
  }
}

/** URL of the page that lists everything, beside the reference's first page. */
export function indexPage(home: string): string {
  return `${path.posix.dirname(home)}/${indexPageName}/`;
}

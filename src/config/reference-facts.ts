import { readFileSync } from "node:fs";
import path from "node:path";
import { generatedDir, indexPageName } from "./routes";

/** What the site's configuration needs to know about the reference; written with its pages. */
export interface ReferenceFacts {
  /** URL of the first page, below the site's base URL. */
  home: string;
  /** Folders of versions other than the default one, below the reference's folder. */
  folders: string[];
  /** All versions and their folders, default version first; empty if there is only one. */
  versions: { name: string; folder: string }[];
  /** URLs of pages with a newer version, which search engines should index instead. */
  superseded: string[];
  /**
   * Date of each page's last change, by URL below the site's base URL; unknown dates are left out.
   */
  lastModified: Record<string, string>;
  /** URLs of names that guides contain as code, below the site's base URL. */
  guideNames: Record<string, string>;
}

export const referenceFactsFile = path.join(generatedDir, "reference.json");

/** @throws {Error} if the pages have not been generated yet */
export function referenceFacts(): ReferenceFacts {
  try {
    return JSON.parse(
      readFileSync(referenceFactsFile, "utf8"),
    ) as ReferenceFacts;
  } catch (cause) {
    throw new Error("The reference has not been generated yet: npm run gen", {
      cause,
    });
  }
}

/** Returns the URL of the A to Z page, next to the reference's first page. */
export function indexPage(home: string): string {
  return `${path.posix.dirname(home)}/${indexPageName}/`;
}

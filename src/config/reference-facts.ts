import { readFileSync } from "node:fs";
import path from "node:path";
import { generatedDir, indexPageName } from "./routes";

/** What the site's configuration has to know of the reference's pages; written with them. */
export interface ReferenceFacts {
  /** URL of the first page, below the site's base. */
  home: string;
  /** Folders of the versions beside the default one, below the reference's. */
  folders: string[];
  /** All versions and their folders, the default one first; none where there is only one. */
  versions: { name: string; folder: string }[];
  /** URLs of pages that have a newer version, which is the one for search engines. */
  superseded: string[];
  /** When pages last said something else, by their URL below the site's base; not of all it is known. */
  lastModified: Record<string, string>;
  /** URLs of what the guides name in code, below the site's base. */
  guideNames: Record<string, string>;
}

export const referenceFactsFile = path.join(generatedDir, "reference.json");

/** @throws Error when no pages have been made yet */
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

/** URL of the page that lists everything, beside the reference's first page. */
export function indexPage(home: string): string {
  return `${path.posix.dirname(home)}/${indexPageName}/`;
}

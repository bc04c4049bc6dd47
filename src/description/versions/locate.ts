import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { generatedDir } from "../../config/routes";
import { fail } from "../diagnostic";
import { isUrl } from "../load/read";
import { parseVersions } from "./parse";
import type { SiteVersion, VersionEntry } from "./types";

/** The file name by which a list of versions is recognized. */
const listName = "versions.yaml";

/** Returns whether a location is a list of versions rather than a description. */
export function isVersionList(location: string): boolean {
  return !isUrl(location) && path.basename(location) === listName;
}

/**
 * Reads a list of versions.
 *
 * @throws DescriptionError if the list cannot be read or used
 */
export function readVersions(file: string, root = "."): VersionEntry[] {
  const place = path.join(root, file);
  let text: string;
  try {
    text = readFileSync(place, "utf8");
  } catch (cause) {
    throw fail(
      { file: place },
      `The list of versions cannot be read: ${(cause as Error).message}`,
      "Name a description instead, or restore the file.",
      cause,
    );
  }
  return parseVersions(place, text);
}

/** The folder of downloaded descriptions, which has a subfolder per version. */
export const downloadsFolder = path.join(generatedDir, "versions");

/**
 * Returns the path of a version's description below `root`, or `undefined` if its package is not
 * available in this version.
 */
export function locateVersion(
  { name, source }: VersionEntry,
  root = ".",
): string | undefined {
  if ("file" in source) return source.file;
  const installed = `node_modules/${source.package}`;
  if (versionIn(path.join(root, installed)) === source.version)
    return `${installed}/schema.yml`;
  const downloaded = path.join(downloadsFolder, name);
  return versionIn(path.join(root, downloaded)) === source.version
    ? path.posix.join(...downloaded.split(path.sep), "schema.yml")
    : undefined;
}

/** Returns the version of the package whose description is in a folder. */
function versionIn(folder: string): string | undefined {
  if (!existsSync(path.join(folder, "schema.yml"))) return undefined;
  try {
    const { version } = JSON.parse(
      readFileSync(path.join(folder, "package.json"), "utf8"),
    ) as { version?: string };
    return version;
  } catch {
    return undefined;
  }
}

/**
 * Returns the descriptions that a site is built from, the default one first.
 *
 * @param location of a description, or of a list of versions
 * @param say called with the versions that are left out because they are not available
 * @throws DescriptionError if the list is invalid or its default version is not available
 */
export function siteVersions(
  location: string,
  { root = ".", say }: { root?: string; say?: (line: string) => void } = {},
): SiteVersion[] {
  if (!isVersionList(location)) return [{ location, folder: "" }];
  const shown = readVersions(location, root).filter(({ hasPages }) => hasPages);
  const missing: string[] = [];
  const found = shown.flatMap((entry, index): SiteVersion[] => {
    const { name, source } = entry;
    const at = locateVersion(entry, root);
    if (at !== undefined)
      return [
        {
          name,
          location: at,
          folder: index === 0 ? "" : name,
          ...("overlay" in source && { overlay: source.overlay }),
          ...("package" in source && {
            license: at.replace(/schema\.yml$/, "LICENSE"),
          }),
        },
      ];
    if (index === 0)
      throw fail(
        { file: location },
        `The description of the default version ${name} is missing: its package is not installed in the listed version.`,
        "Install it: npm ci",
      );
    missing.push(name);
    return [];
  });
  if (missing.length > 0)
    say?.(
      `Without ${missing.join(", ")}: download their descriptions with npm run spec:versions.`,
    );
  return found;
}

/** Returns the default version of `siteVersions`. */
export function defaultVersion(location: string, root?: string): SiteVersion {
  const [first] = siteVersions(location, root === undefined ? {} : { root });
  return first ?? { location, folder: "" };
}

import { createHash } from "node:crypto";
import { existsSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { CommandError } from "../config/command-error";
import { generatedDir } from "../config/routes";

/**
 * The folders of a site's builds, all on one file system so that they can be swapped by renaming.
 */
export interface BuildFolders {
  /** The served and published site. */
  site: string;
  /** Contains `next` and `previous`. */
  root: string;
  /** The next site, until it is complete. */
  next: string;
  /** The previous site, for pages that are still open in browsers. */
  previous: string;
}

/**
 * Returns the build folders of a site.
 *
 * @throws CommandError if the site's folder contains this project
 */
export function buildFolders(folder: string): BuildFolders {
  const site = existsSync(folder) ? realpathSync(folder) : path.resolve(folder);
  if (isWithin(process.cwd(), site))
    throw new CommandError(
      `${folder} cannot be the folder of the built site, because this project lies in it. Choose another one with --out-dir.`,
    );
  const name = `${path.basename(site)}-${createHash("sha256").update(site).digest("hex").slice(0, 8)}`;
  const root =
    deviceOf(path.dirname(site)) === deviceOf(generatedDir)
      ? path.resolve(generatedDir, "builds", name)
      : path.join(path.dirname(site), `.${name}`);
  return {
    site,
    root,
    next: path.join(root, "next"),
    previous: path.join(root, "previous"),
  };
}

function isWithin(inner: string, outer: string): boolean {
  const between = path.relative(outer, inner);
  return between.split(path.sep)[0] !== ".." && !path.isAbsolute(between);
}

/** Returns the device id of a folder, or of its nearest existing parent. */
function deviceOf(folder: string): number {
  const absolute = path.resolve(folder);
  return (
    statSync(absolute, { throwIfNoEntry: false })?.dev ??
    deviceOf(path.dirname(absolute))
  );
}

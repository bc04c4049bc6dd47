import { createHash } from "node:crypto";
import { existsSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { CommandError } from "../config/command-error";
import { generatedDir } from "../config/routes";

/** Where the builds of one folder lie, all on its own file system so that they can be swapped. */
export interface BuildFolders {
  /** The site that is served and published. */
  site: string;
  /** Holds the following. */
  root: string;
  /** The next site, until it is complete. */
  next: string;
  /** The site before this one, for pages that are still open in browsers. */
  previous: string;
}

/**
 * The folders that belong to a built site's.
 *
 * @throws CommandError when the site's folder is not to be replaced as a whole
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

/** The device of a folder, or of the nearest one above that exists. */
function deviceOf(folder: string): number {
  const absolute = path.resolve(folder);
  return (
    statSync(absolute, { throwIfNoEntry: false })?.dev ??
    deviceOf(path.dirname(absolute))
  );
}

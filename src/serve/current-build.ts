import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { CommandError } from "../config/command-error";
import { redirectsFile } from "../config/routes";
import { parseRedirects } from "../redirects/redirects";

/** What is read from a built site before its files are served. */
export interface Build {
  /** Differs for each build. */
  identity: string;
  /** Sent with every response. */
  headers: Record<string, string>;
  notFound: Buffer;
  /** Moved URLs and their targets. */
  moved: ReadonlyMap<string, string>;
}

/** The identity while the folder has no complete site because it is being replaced. */
export const absent = "absent";

/**
 * Follows the builds in a folder.
 *
 * @param headersOf returns the headers for the site in the folder
 * @returns a function that returns the current build; if there is none, the last one with the
 *   identity `absent`
 * @throws CommandError if there is no built site at first
 */
export function followBuilds(
  folder: string,
  headersOf: (folder: string) => Record<string, string>,
): () => Build {
  const read = (identity: string): Build => ({
    identity,
    headers: headersOf(folder),
    notFound: readFileSync(path.join(folder, "404.html")),
    moved: redirectsOf(folder),
  });
  const identity = identityOf(folder);
  if (identity === absent)
    throw new CommandError(
      `There is no built site in ${folder}. Build it first: npm run build`,
    );
  let last = read(identity);
  return () => {
    const identity = identityOf(folder);
    if (identity === last.identity) return last;
    if (identity === absent) return { ...last, identity };
    try {
      last = read(identity);
    } catch {
      return { ...last, identity: absent };
    }
    return last;
  };
}

/**
 * Identifies a build: a swapped folder has another inode, a site rebuilt in place has other files.
 */
export function identityOf(folder: string): string {
  const parts: string[] = [];
  for (const name of ["", "index.html", "404.html"]) {
    const stat = statSync(path.join(folder, name), { throwIfNoEntry: false });
    if (!stat) return absent;
    parts.push(`${String(stat.ino)}:${String(stat.mtimeMs)}`);
  }
  return parts.join(" ");
}

/** Returns the moved URLs for which the site was built with a redirect page. */
function redirectsOf(folder: string): Map<string, string> {
  const file = path.join(folder, redirectsFile);
  if (!existsSync(file)) return new Map();
  return new Map(
    parseRedirects(readFileSync(file, "utf8"))
      .filter(({ from }) => existsSync(path.join(folder, from, "index.html")))
      .map(({ from, to }) => [from, to]),
  );
}

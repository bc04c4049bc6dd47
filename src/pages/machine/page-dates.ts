import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

/** Dates of each page's last change: by date, the hash of each page's content by URL. */
export type PageDates = Record<string, Record<string, string>>;

/**
 * Returns the file with the dates of a description's pages, next to the description. It is
 * committed, so the dates are the same in every clone. A description at a URL has no such file.
 */
export function pageDatesFile(spec: string): string | undefined {
  return /^https?:/i.test(spec)
    ? undefined
    : `${spec.replace(/\.[^./\\]+$/, "")}.dates.json`;
}

/**
 * Reads the dates of pages; none if there is no file.
 *
 * @throws {Error} if the file is not JSON
 */
export function readPageDates(file: string | undefined): PageDates {
  if (file === undefined) return {};
  try {
    return JSON.parse(readFileSync(file, "utf8")) as PageDates;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw new Error(
      `${file} is not a list of dates. Write it again: npm run gen -- --dates`,
      {
        cause: error,
      },
    );
  }
}

export function writePageDates(file: string, dates: PageDates): void {
  writeFileSync(file, `${JSON.stringify(dates, null, 2)}\n`);
}

/**
 * Hashes the content of each page, by the page's URL below the site's base URL. It hashes the
 * Markdown, so styles, markup and the base URL do not matter.
 *
 * @param files Markdown by file name
 */
export function pageHashes(
  files: ReadonlyMap<string, string>,
  baseUrl: string,
): Map<string, string> {
  return new Map(
    [...files]
      .filter(([name]) => name.endsWith(".md"))
      .map(([name, text]) => [
        `/${name.replace(/\.md$/, "/")}`,
        createHash("sha256")
          .update(text.replaceAll(`](${baseUrl}`, "](/"))
          .digest("hex")
          .slice(0, 10),
      ]),
  );
}

/** Returns the dates of pages whose content has not changed since; the others are left out. */
export function knownDates(
  dates: PageDates,
  hashes: ReadonlyMap<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(dates).flatMap(([date, pages]) =>
      Object.entries(pages)
        .filter(([url, hash]) => hashes.get(url) === hash)
        .map(([url]) => [url, date]),
    ),
  );
}

/** Returns the dates with changed pages set to `today` and removed pages left out. */
export function updatedDates(
  dates: PageDates,
  hashes: ReadonlyMap<string, string>,
  today: string,
): PageDates {
  const known = knownDates(dates, hashes);
  const updated: PageDates = {};
  for (const url of [...hashes.keys()].sort()) {
    const date = known[url] ?? today;
    (updated[date] ??= {})[url] = hashes.get(url) ?? "";
  }
  return Object.fromEntries(
    Object.entries(updated).sort(([a], [b]) => a.localeCompare(b)),
  );
}

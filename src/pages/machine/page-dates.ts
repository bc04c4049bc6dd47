import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

/** When each page last said something else: by date, the hash of each page's text by its URL. */
export type PageDates = Record<string, Record<string, string>>;

/**
 * The file that keeps the dates of a description's pages, beside it. It is committed, so that a date
 * is the same in every clone; a description with a URL has none.
 */
export function pageDatesFile(spec: string): string | undefined {
  return /^https?:/i.test(spec)
    ? undefined
    : `${spec.replace(/\.[^./\\]+$/, "")}.dates.json`;
}

/** @throws Error when the file is no JSON */
export function readPageDates(file: string | undefined): PageDates {
  if (file === undefined) return {};
  try {
    return JSON.parse(readFileSync(file, "utf8")) as PageDates;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw new Error(`${file} is no list of dates: npm run gen -- --dates`, {
      cause: error,
    });
  }
}

export function writePageDates(file: string, dates: PageDates): void {
  writeFileSync(file, `${JSON.stringify(dates, null, 2)}\n`);
}

/**
 * A hash of what each page says, by the page's URL below the site's base: of its Markdown, which has
 * neither styles nor markup, wherever the site is served.
 *
 * @param files Markdown by file
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

/** The dates of pages that still say what they said then; of any other, no date is known. */
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

/** The dates with those pages at `today` that say something else now, and without those that are gone. */
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

import { realpath } from "node:fs/promises";
import path from "node:path";
import { type DescriptionError, fail } from "../diagnostic";
import { isUrl, readText, type Text } from "./read";
import type { ReadOptions } from "./read-options";
import type { Referrer } from "./read-url";
import { createBudget } from "./remote-budget";
import { largeSize, megabytes } from "./size-limit";
import { missingFile } from "./missing-file";
import { parseSource } from "./source";
import type { Source } from "./source-file";

/** The files of a description; each is read once. */
export interface Files {
  root: Source;
  /**
   * Opens the file that a reference names.
   *
   * @param file as written in the reference, relative to `base`
   * @throws DescriptionError if it cannot be read or is outside the root file's folder or origin
   */
  open: (file: string, base: Source) => Promise<Source>;
  /** The locations of all opened files, the root first. */
  names: () => string[];
  /** The total size of all files read, in bytes. */
  size: () => number;
}

/**
 * Opens the root file of a description; the other files are opened on demand.
 *
 * A root on disk may refer only to files in its folder and below, not to URLs. A root at a URL may
 * refer only to its own origin, including after redirects, and never to a more local network than
 * its own.
 */
export async function openFiles(
  location: string,
  options: ReadOptions,
): Promise<Files> {
  const budget = createBudget();
  const first = await readText(location, options);
  if (first.size > largeSize)
    options.onProgress?.(`Parsing ${megabytes(first.size)} of ${location}`);
  const root = parseSource(first.location, first.text);
  const referrer = referrerOf(first);
  /** Keyed by the requested location and by the one after redirects. */
  const sources = new Map<string, Promise<Source>>();
  for (const name of [location, root.file])
    sources.set(name, Promise.resolve(root));
  const names = new Set([root.file]);
  let size = first.size;

  async function read(file: string): Promise<Source> {
    const isOwn = originOf(file) === originOf(location);
    const limited = referrer ? budget(file, options) : options;
    const found = await readText(
      file,
      { ...limited, ...(!isOwn && { headers: {} }) },
      { referrer, read: size },
    ).catch(async (error: unknown) => {
      throw await missingFile(file, error);
    });
    size += found.size;
    if (found.location === file) return parseSource(file, found.text);
    names.delete(file);
    names.add(found.location);
    const known = sources.get(found.location);
    const source =
      known ?? Promise.resolve(parseSource(found.location, found.text));
    sources.set(found.location, source);
    return source;
  }

  return {
    root,
    names: () => [...names],
    size: () => size,
    async open(file, base) {
      const target = locationOf(file, base.file);
      const known = target === undefined ? undefined : sources.get(target);
      if (known) return known;
      if (!target || !(await isWithin(target, root.file)))
        throw outside(target ?? file, root.file);
      names.add(target);
      const source = read(target);
      sources.set(target, source);
      return source;
    },
  };
}

function locationOf(file: string, base: string): string | undefined {
  if (isUrl(file) || isUrl(base))
    return URL.canParse(file, isUrl(base) ? base : undefined)
      ? new URL(file, isUrl(base) ? base : undefined).href
      : undefined;
  const name = decode(file);
  return path.isAbsolute(name) ? name : path.join(path.dirname(base), name);
}

function referrerOf({ location, scope }: Text): Referrer | undefined {
  return scope && { origin: new URL(location).origin, scope };
}

function originOf(location: string): string | undefined {
  return URL.canParse(location) ? new URL(location).origin : undefined;
}

function outside(file: string, root: string): DescriptionError {
  return fail(
    { file },
    "The file lies outside of the description's own folder or origin.",
    isUrl(file) && !isUrl(root)
      ? "A description on disk refers to files in its folder: download this one there."
      : "Keep all files of a description beside or below its root file.",
  );
}

async function isWithin(target: string, root: string): Promise<boolean> {
  if (isUrl(root))
    return isUrl(target) && new URL(target).origin === new URL(root).origin;
  if (isUrl(target)) return false;
  const folder = path.dirname(root);
  if (!isBelow(path.resolve(target), path.resolve(folder))) return false;
  try {
    return isBelow(await realpath(target), await realpath(folder));
  } catch {
    return true; // Reading the file reports the error.
  }
}

function isBelow(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return !/^\.\.([/\\]|$)/.test(relative) && !path.isAbsolute(relative);
}

function decode(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

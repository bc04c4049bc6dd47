import { realpath } from "node:fs/promises";
import path from "node:path";
import { fail } from "../diagnostic";
import { isUrl, readText } from "./read";
import type { ReadOptions } from "./read-options";
import { parseSource } from "./source";
import type { Source } from "./source-file";

/** The files of one description; each is read once. */
export interface Files {
  root: Source;
  /**
   * The file that a reference names.
   *
   * @param file as it stands in the reference, relative to `base`
   * @throws DescriptionError when it cannot be read, or lies outside the root file's folder or origin
   */
  open: (file: string, base: Source) => Promise<Source>;
  /** The locations of all that were opened, the root first. */
  names: () => string[];
}

/** Opens a description's root file, and then the others as they are asked for. */
export async function openFiles(
  location: string,
  options: ReadOptions,
): Promise<Files> {
  const sources = new Map<string, Promise<Source>>();
  const read = (file: string) => {
    const known = sources.get(file);
    if (known) return known;
    const source = readText(file, options).then((text) =>
      parseSource(file, text),
    );
    sources.set(file, source);
    return source;
  };
  const root = await read(location);
  return {
    root,
    names: () => [...sources.keys()],
    async open(file, base) {
      const target = locationOf(file, base.file);
      const known = target === undefined ? undefined : sources.get(target);
      if (known) return known;
      if (!target || !(await isWithin(target, location)))
        throw fail(
          { file: target ?? file },
          "The file lies outside of the description's own folder or origin.",
          "Keep all files of a description beside or below its root file.",
        );
      return read(target);
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

async function isWithin(target: string, root: string): Promise<boolean> {
  if (isUrl(root))
    return isUrl(target) && new URL(target).origin === new URL(root).origin;
  if (isUrl(target)) return false;
  const folder = path.dirname(root);
  if (!isBelow(path.resolve(target), path.resolve(folder))) return false;
  try {
    return isBelow(await realpath(target), await realpath(folder));
  } catch {
    return true; // Reading it tells what is wrong.
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

import { readFile, stat } from "node:fs/promises";
import { DescriptionError, type Place, fail } from "../diagnostic";
import type { ReadOptions } from "./read-options";
import { megabytes, readUrl } from "./read-url";

const defaults = {
  headers: {},
  timeoutMs: 20_000,
  sizeLimit: 64 * 1024 * 1024,
};

/** Whether a description's location is an address rather than a path. */
export function isUrl(location: string): boolean {
  return /^https?:\/\//i.test(location);
}

/**
 * The text at a path or an http(s) address, without a byte order mark.
 *
 * @throws DescriptionError that says why it cannot be had and what to do.
 */
export async function readText(
  location: string,
  options: ReadOptions = {},
): Promise<string> {
  const limits = { ...defaults, ...options };
  const bytes = isUrl(location)
    ? await readUrl(location, limits)
    : await readPath(location, limits.sizeLimit);
  return decode(bytes, { file: location });
}

async function readPath(file: string, sizeLimit: number): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (found.isDirectory())
      throw fail(
        { file },
        "This is a folder, not a description.",
        "Name the root file in it, such as openapi.yaml.",
      );
    if (!found.isFile())
      throw fail(
        { file },
        "This is a device or a pipe, not a file.",
        "Write the description to a file first.",
      );
    if (found.size > sizeLimit)
      throw fail(
        { file },
        `The file is larger than ${megabytes(sizeLimit)}.`,
        "Check that it is a description.",
      );
    return await readFile(file);
  } catch (error) {
    if (error instanceof DescriptionError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR")
      throw fail(
        { file },
        "There is no such file.",
        "Check the path; it is taken from the folder the command runs in.",
        error,
      );
    if (code === "EACCES" || code === "EPERM")
      throw fail(
        { file },
        "The file may not be read.",
        "Give your user the right to read it.",
        error,
      );
    throw fail(
      { file },
      `The file cannot be read: ${message}.`,
      "Check the path.",
      error,
    );
  }
}

function decode(bytes: Uint8Array, place: Place): string {
  const binary = bytes.includes(0);
  try {
    if (!binary) return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw fail(
      place,
      "The text is not encoded in UTF-8.",
      "Save it as UTF-8; a packed file has to be unpacked first.",
      cause,
    );
  }
  throw fail(
    place,
    "This is a binary file, not an OpenAPI description.",
    "Give a YAML or JSON file, encoded in UTF-8.",
  );
}

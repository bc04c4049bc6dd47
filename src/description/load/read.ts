import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { DescriptionError, type SourceLocation, fail } from "../diagnostic";
import { network, type Scope } from "./network";
import type { ReadOptions } from "./read-options";
import { type Referrer, readUrl } from "./read-url";
import { checkSize, defaultSizeLimit, type Usage } from "./size-limit";

export const defaultTimeoutMs = 20_000;

/** The context in which a file is requested. */
export interface ReadContext extends Pick<Usage, "read"> {
  /** What refers to the file; `undefined` if the user named it. */
  referrer?: Referrer | undefined;
}

/** A text and its location. */
export interface Text {
  text: string;
  /** Size in bytes. */
  size: number;
  /** The path, or the URL after redirects. */
  location: string;
  /** The scope of the server, for a URL. */
  scope?: Scope;
}

/** Returns whether a description's location is a URL rather than a path. */
export function isUrl(location: string): boolean {
  return /^https?:\/\//i.test(location);
}

/** Resolves a location against a folder; a URL is returned unchanged. */
export function fromRoot(root: string, location: string): string {
  return isUrl(location) || path.isAbsolute(location)
    ? location
    : path.join(root, location);
}

/**
 * Reads the text at a path or an http(s) URL, without a byte order mark.
 *
 * @throws DescriptionError that explains why it cannot be read and what to do
 */
export async function readText(
  location: string,
  {
    headers = {},
    timeoutMs = defaultTimeoutMs,
    sizeLimit = defaultSizeLimit(),
    network: hosts = network,
  }: ReadOptions = {},
  { referrer, read = 0 }: ReadContext = {},
): Promise<Text> {
  if (!isUrl(location)) {
    const bytes = await readPath(location, { sizeLimit, read });
    const text = decode(bytes, { file: location });
    return { text, size: bytes.byteLength, location };
  }
  const { bytes, url, scope } = await readUrl(location, {
    ...{ headers, timeoutMs, sizeLimit, read, network: hosts, referrer },
  });
  const text = decode(bytes, { file: location });
  return { text, size: bytes.byteLength, location: url, scope };
}

async function readPath(file: string, usage: Usage): Promise<Uint8Array> {
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
    checkSize(file, found.size, usage);
    return await readFile(file);
  } catch (error) {
    if (error instanceof DescriptionError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR")
      throw fail(
        { file },
        "There is no such file.",
        "Check the path; it starts at the folder that the command runs in.",
        error,
      );
    if (code === "EACCES" || code === "EPERM")
      throw fail(
        { file },
        "The file is not readable.",
        "Give your user permission to read it.",
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

function decode(bytes: Uint8Array, place: SourceLocation): string {
  const binary = bytes.includes(0);
  try {
    if (!binary) return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw fail(
      place,
      "The text is not encoded in UTF-8.",
      "Save it as UTF-8; decompress it first if it is compressed.",
      cause,
    );
  }
  throw fail(
    place,
    "This is a binary file, not an OpenAPI description.",
    "Give a YAML or JSON file, encoded in UTF-8.",
  );
}

import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { DescriptionError, type Loaded, loadDescription } from "..";
import { bundle } from "../bundle/bundle";
import { validateBundle } from "../load-description";
import { fail } from "../diagnostic";
import { isUrl } from "../load/read";
import type { ReadOptions } from "../load/read-options";
import { pulledName, schemaUrl } from "./schema-url";
import { type Changes, compare } from "./changes";

export interface PullOptions extends Pick<ReadOptions, "timeoutMs"> {
  /** The folder for pulled schemas. */
  folder: string;
  /** An authentik API token, sent only to the instance. */
  token?: string | undefined;
  /** Called with a description of each step. */
  onProgress?: (text: string) => void;
}

export interface Pulled {
  loaded: Loaded;
  /** The file that the schema was written to. */
  file: string;
  /** The changes since the last pull from the same location. */
  changes: Changes | "first" | "unreadable";
}

/**
 * Saves the schema of an authentik instance, or of a file, in `folder`. The file is written
 * atomically after all checks, so that a failed or interrupted pull changes nothing.
 *
 * @param location the instance's root, the URL of its schema, or a path
 * @throws DescriptionError if the schema cannot be read or no site can be built from it
 */
export async function pull(
  location: string,
  { folder, token, onProgress, timeoutMs = 120_000 }: PullOptions,
): Promise<Pulled> {
  const url = schemaUrl(location);
  onProgress?.(`Reading ${url}`);
  const headers: Record<string, string> =
    token && isUrl(url) ? { authorization: `Bearer ${token}` } : {};
  const bundled = await bundle(url, { headers, timeoutMs });
  onProgress?.("Checking it");
  const loaded = validateBundle(bundled);
  const file = path.join(folder, pulledName(url));
  const changes = await compareWithLast(file, loaded);
  onProgress?.(`Writing ${file}`);
  await writeAtomically(file, `${JSON.stringify(bundled.value, null, 2)}\n`);
  return { loaded, file, changes };
}

async function compareWithLast(
  file: string,
  { description }: Loaded,
): Promise<Pulled["changes"]> {
  try {
    await readFile(file);
  } catch {
    return "first";
  }
  try {
    const last = await loadDescription(file, { overlays: [] });
    return compare(last.description, description);
  } catch (error) {
    if (error instanceof DescriptionError) return "unreadable";
    throw error;
  }
}

async function writeAtomically(file: string, text: string): Promise<void> {
  const temporary = `${file}.${String(process.pid)}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw fail(
      { file },
      `The file cannot be written: ${reason}.`,
      "Free some space; the last pull is unchanged.",
      error,
    );
  }
}

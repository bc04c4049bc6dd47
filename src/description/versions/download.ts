import { createHash } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CommandError } from "../../config/command-error";
import { filesOfArchive } from "./archive";
import { downloadsFolder } from "./locate";
import type { PackageSource } from "./types";

/** The files kept from a package: its version, the description, and its license. */
const kept = ["package.json", "schema.yml", "LICENSE"];

const sizeLimit = 64 * 1024 * 1024;

export const registry = "https://registry.npmjs.org";

/**
 * Downloads the archive of a package and keeps its description.
 *
 * @param name the version's name, used for its folder
 * @throws CommandError if it cannot be downloaded or is not the listed archive
 */
export async function downloadVersion(
  name: string,
  source: PackageSource,
  { root = ".", from = registry }: { root?: string; from?: string } = {},
): Promise<void> {
  const archive = await fetchArchive(archiveUrl(source, from));
  const integrity = `sha512-${createHash("sha512").update(archive).digest("base64")}`;
  if (integrity !== source.integrity)
    throw new CommandError(
      `${source.package}@${source.version} is not the package that openapi/versions.yaml lists: its integrity is ${integrity}. Nothing was kept.`,
    );
  const files = filesOfArchive(archive, kept);
  const missing = kept.find((one) => !files.has(one));
  if (missing !== undefined)
    throw new CommandError(
      `${source.package}@${source.version} has no ${missing}. Nothing was kept.`,
    );
  const folder = path.join(root, downloadsFolder, name);
  const next = `${folder}.${String(process.pid)}`;
  mkdirSync(next, { recursive: true });
  for (const [file, content] of files)
    writeFileSync(path.join(next, file), content);
  rmSync(folder, { recursive: true, force: true });
  renameSync(next, folder);
}

function archiveUrl(
  { package: name, version }: PackageSource,
  from: string,
): string {
  return `${from}/${name}/-/${path.posix.basename(name)}-${version}.tgz`;
}

async function fetchArchive(url: string): Promise<Buffer> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
    if (!response.ok)
      throw new Error(`the server responded with ${String(response.status)}`);
    if (Number(response.headers.get("content-length") ?? 0) > sizeLimit)
      throw new Error("the archive is larger than 64 MB");
    return Buffer.from(await response.arrayBuffer());
  } catch (cause) {
    throw new CommandError(
      `${url} cannot be downloaded: ${(cause as Error).message}`,
      { cause },
    );
  }
}

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { isRecord } from "../../description/model/record";
import { parseSource } from "../../description/load/source";
import { CheckError } from "../report/check";

/** A file based on files of a package, to be reviewed if they change. */
export interface UpstreamEntry {
  /** Path of the file or folder from the root. */
  override: string;
  package: string;
  /** Version of the package at the last review. */
  version: string;
  /** SHA-256 of each file, by its path in the package. */
  files: Record<string, string>;
  /** Location of the entry in the list. */
  line?: number | undefined;
  column?: number | undefined;
}

export const upstreamFile = "src/checks/overrides/upstream.json";

/**
 * Reads the list.
 *
 * @throws {CheckError} if it is missing or invalid
 */
export async function readUpstream(root: string): Promise<UpstreamEntry[]> {
  try {
    const text = await readFile(path.join(root, upstreamFile), "utf8");
    const { value, locate } = parseSource(upstreamFile, text);
    if (!Array.isArray(value) || !value.every(isEntry))
      throw new Error(
        "It is a list of objects with override, package, version and files.",
      );
    return value.map((entry, index) => {
      const { line, column } = locate(`/${String(index)}`);
      return { ...entry, line, column };
    });
  } catch (cause) {
    throw new CheckError(
      `${upstreamFile} cannot be used: ${(cause as Error).message}`,
      { cause },
    );
  }
}

function isEntry(value: unknown): value is UpstreamEntry {
  return (
    isRecord(value) &&
    ["override", "package", "version"].every(
      (key) => typeof value[key] === "string",
    ) &&
    isRecord(value["files"])
  );
}

/** The currently installed package. */
export interface Installed {
  version: string;
  /** Hash of each file of the entry; undefined if the file is missing. */
  files: Map<string, string | undefined>;
}

/** Returns the installed package; undefined if it is not installed. */
export async function installedOf(
  root: string,
  entry: UpstreamEntry,
): Promise<Installed | undefined> {
  const folder = path.join(root, "node_modules", entry.package);
  const manifest = await read(path.join(folder, "package.json"));
  if (!manifest) return undefined;
  const { version } = JSON.parse(manifest.toString()) as { version: string };
  const names = Object.keys(entry.files);
  const contents = await Promise.all(
    names.map((name) => read(path.join(folder, name))),
  );
  return {
    version,
    files: new Map(
      names.map((name, index) => {
        const content = contents[index];
        return [name, content && sha256(content)];
      }),
    ),
  };
}

async function read(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}

function sha256(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

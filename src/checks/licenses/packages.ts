import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** A package of the lock file. */
export interface LockedPackage {
  name: string;
  version: string;
  /** Its license as an SPDX expression, if it states one. */
  license?: string;
  /** Whether it has a script that package managers run at installation. */
  hasInstallScript: boolean;
}

interface LockEntry {
  name?: string;
  version?: string;
  license?: unknown;
  hasInstallScript?: boolean;
  link?: boolean;
}

/**
 * Reads every package of a project's `package-lock.json`, including those of other platforms, each
 * version once. The lock file has no license for manifests older than the `license` field, so it is
 * read from the installed package.
 *
 * @param root the project's folder
 * @throws {Error} if there is no lock file
 */
export function readPackages(root: string): LockedPackage[] {
  const lock = JSON.parse(
    readFileSync(path.join(root, "package-lock.json"), "utf8"),
  ) as { packages: Record<string, LockEntry> };
  const found = new Map<string, LockedPackage>();
  for (const [folder, entry] of Object.entries(lock.packages)) {
    if (folder === "" || entry.link) continue;
    const name = entry.name ?? folder.replace(/^.*node_modules\//, "");
    const version = entry.version ?? "";
    found.set(`${name}@${version}`, {
      name,
      version,
      license:
        licenseOf(entry) ?? licenseOf(readManifest(path.join(root, folder))),
      hasInstallScript: entry.hasInstallScript ?? false,
    });
  }
  return [...found.values()];
}

function readManifest(folder: string): object {
  const file = path.join(folder, "package.json");
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as object)
    : {};
}

/**
 * Returns the license of a manifest: `license`, or the older `license` object or `licenses` list.
 */
export function licenseOf(manifest: object): string | undefined {
  const { license, licenses } = manifest as Record<string, unknown>;
  if (typeof license === "string" && license !== "") return license;
  const types = (Array.isArray(licenses) ? licenses : [license])
    .map((one: unknown) => (one as { type?: unknown } | undefined)?.type)
    .filter((type) => typeof type === "string");
  return types.length > 0 ? types.join(" OR ") : undefined;
}

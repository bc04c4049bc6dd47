import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** A package of the lock file. */
export interface LockedPackage {
  name: string;
  version: string;
  /** Its licence as an SPDX expression, where it states one. */
  license?: string;
  /** Whether a package manager would run a script of it when it is installed. */
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
 * Every package of a project's `package-lock.json`, those of other platforms included, each version
 * once. The lock file has no licence for manifests older than the `license` field; theirs is read
 * where they are installed.
 *
 * @param root the project's folder
 * @throws Error where there is no lock file
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

/** The licence of a manifest: `license`, or the older `license` object and `licenses` list. */
export function licenseOf(manifest: object): string | undefined {
  const { license, licenses } = manifest as Record<string, unknown>;
  if (typeof license === "string" && license !== "") return license;
  const types = (Array.isArray(licenses) ? licenses : [license])
    .map((one: unknown) => (one as { type?: unknown } | undefined)?.type)
    .filter((type) => typeof type === "string");
  return types.length > 0 ? types.join(" OR ") : undefined;
}

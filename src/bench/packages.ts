import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { generatedDir } from "../config/routes";

/**
 * Installs packages that only a benchmark needs, and that are not dependencies of the project, into
 * a separate folder, unless they are already there. Install scripts do not run.
 *
 * @param name name of the folder
 * @param versions version of each package
 * @returns the folder with their `node_modules`
 */
export async function benchPackages(
  name: string,
  versions: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = path.resolve(generatedDir, "bench", name);
  const manifest = path.join(folder, "package.json");
  const wanted = JSON.stringify({ private: true, dependencies: versions });
  const installed = Object.keys(versions).every((one) =>
    existsSync(path.join(folder, "node_modules", one)),
  );
  const isSame =
    existsSync(manifest) && readFileSync(manifest, "utf8").trim() === wanted;
  if (installed && isSame) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(manifest, wanted);
  await promisify(execFile)(
    "npm",
    [
      ...["install", "--ignore-scripts", "--no-audit", "--no-fund"],
      "--legacy-peer-deps",
    ],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  );
  return folder;
}

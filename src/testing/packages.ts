import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Installs Debian packages where that is possible: as root, with apt. Whether it worked is for the
 * caller to look at.
 */
export function installPackages(names: string[]): void {
  const options = {
    stdio: ["ignore", 2, 2] as ("ignore" | number)[],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update"], options);
  spawnSync("apt-get", ["install", "-y", ...names], options);
}

export const canInstall = (): boolean =>
  process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

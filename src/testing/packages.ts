import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Installs Debian packages with apt, as root. The caller must check whether it succeeded. */
export function installPackages(names: string[]): void {
  // Fail quickly without a network.
  const impatient = [
    "-o",
    "Acquire::Retries=0",
    "-o",
    "Acquire::http::Timeout=15",
  ];
  const options = {
    timeout: 600_000,
    stdio: ["ignore", 2, 2] as ("ignore" | number)[],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", [...impatient, "update"], options);
  spawnSync("apt-get", [...impatient, "install", "-y", ...names], options);
}

export const canInstall = (): boolean =>
  process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

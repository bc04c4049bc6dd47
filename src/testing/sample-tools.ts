import { spawnSync } from "node:child_process";
import { canInstall, installPackages } from "./packages";

/** Small tools that code samples are run with, and how to see that they are there. */
const tools: [packages: string[], command: string, ...options: string[]][] = [
  [["php-cli", "php-curl"], "php", "-r", "curl_init();"],
  [["ruby"], "ruby", "--version"],
  [["httpie"], "http", "--version"],
];

/**
 * Installs what code samples are run with, where Debian's packages may be installed. The tests of a
 * language whose tool is missing after that are skipped.
 *
 * @param say called before an installation, which takes a while
 */
export function tryInstallSampleTools(say: (line: string) => void): void {
  if (!canInstall()) return;
  const missing = tools.flatMap(([packages, command, ...options]) =>
    spawnSync(command, options, { stdio: "ignore" }).status === 0
      ? []
      : packages,
  );
  if (missing.length === 0) return;
  say(`Installing what samples are run with: ${missing.join(", ")}`);
  installPackages(missing);
}

import { spawnSync } from "node:child_process";
import { canInstall, installPackages } from "./packages";

/** Tools that run code samples, and commands to detect them. */
const tools: [packages: string[], command: string, ...options: string[]][] = [
  [["php-cli", "php-curl"], "php", "-r", "curl_init();"],
  [["ruby"], "ruby", "--version"],
  [["httpie"], "http", "--version"],
];

/**
 * Installs the tools that run code samples, if Debian packages can be installed. Tests of languages
 * without a tool are skipped.
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
  say(`Installing tools that run samples: ${missing.join(", ")}`);
  installPackages(missing);
}

import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { canInstall, installPackages } from "./packages";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const help = `No Chromium was found for the tests in the browser. One of these gives one:
  CHROMIUM_PATH=/path/to/chromium npm test
  npx playwright install chromium
  sudo apt-get install chromium        (Debian, Ubuntu)
`;

/** Returns the path of Chromium: named by CHROMIUM_PATH, installed, or Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (!existsSync(named))
      throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return named;
  }
  return [...usualPlaces, chromium.executablePath()].find(existsSync);
}

/**
 * Returns the path of a Chromium for the tests; installs Debian's package if possible.
 *
 * @param say called before an installation, which takes a while
 * @throws {Error} that explains how to get one
 */
export function ensureChromium(say: (line: string) => void): string {
  const found = findChromium();
  if (found) return found;
  if (canInstall()) {
    say("No Chromium here; installing Debian's package");
    installPackages(["chromium"]);
  }
  const installed = findChromium();
  if (!installed) throw new Error(help);
  return installed;
}

/**
 * Arguments for a quiet Chromium; without its sandbox if run as root, which it refuses otherwise.
 */
export const chromiumArguments = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

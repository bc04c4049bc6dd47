import { existsSync } from "node:fs";

const usualPlaces = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/snap/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
];

/** Message of the tests if there is no Firefox. */
export const withoutFirefox =
  "No Firefox here, so the story in Firefox is skipped. FIREFOX_PATH names one; Debian's package is firefox-esr.";

/**
 * Returns the path of Firefox: named by FIREFOX_PATH, or installed. Playwright's own cannot be
 * used, because it does not support WebDriver BiDi.
 */
export function findFirefox(): string | undefined {
  const named = process.env["FIREFOX_PATH"];
  if (!named) return usualPlaces.find(existsSync);
  if (!existsSync(named))
    throw new Error(`FIREFOX_PATH names ${named}, which does not exist.`);
  return named;
}

import { existsSync } from "node:fs";

const usualPlaces = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/snap/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
];

/** What the tests say where no Firefox is. */
export const withoutFirefox =
  "No Firefox here, so the story in Firefox is skipped. FIREFOX_PATH names one; Debian's package is firefox-esr.";

/**
 * Where a Firefox is, if there is one: named by FIREFOX_PATH, or installed. Playwright's own cannot be
 * used: it does not speak WebDriver BiDi.
 */
export function findFirefox(): string | undefined {
  const named = process.env["FIREFOX_PATH"];
  if (!named) return usualPlaces.find(existsSync);
  if (!existsSync(named))
    throw new Error(`FIREFOX_PATH names ${named}, which does not exist.`);
  return named;
}

import { readFileSync } from "node:fs";
import path from "node:path";
import { contentSecurityPolicy } from "./content-security-policy";

/**
 * Pages with all inline scripts of the site, and with no text of a description: a script that such
 * a text brought along must not be let run.
 */
const ownPages = ["index.html", "404.html"];

/** The site's own pages in the folder of a built site, which say what inline scripts it has. */
export function readOwnPages(folder: string): string[] {
  return ownPages.map((name) => readFileSync(path.join(folder, name), "utf8"));
}

/**
 * Headers that every response of the site should have.
 *
 * @param pages the site's own, as `readOwnPages` returns them
 */
export function securityHeaders(pages: string[]): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(pages),
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
  };
}

/** The same as a `_headers` file, which Netlify and Cloudflare Pages read. */
export function headersFile(
  headers: Record<string, string>,
  baseUrl: string,
): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `  ${name}: ${value}\n`,
  );
  return `${baseUrl}*\n${lines.join("")}`;
}

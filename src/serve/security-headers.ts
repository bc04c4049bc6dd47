import { readFileSync } from "node:fs";
import path from "node:path";
import { contentSecurityPolicy } from "./content-security-policy";

/**
 * Pages that together have all inline scripts of the site but no text from a description, because
 * scripts in such a text must not be allowed.
 */
const ownPages = ["index.html", "404.html"];

/** Reads the site's own pages from a built site, which have all of its inline scripts. */
export function readOwnPages(folder: string): string[] {
  return ownPages.map((name) => readFileSync(path.join(folder, name), "utf8"));
}

/**
 * Returns the headers that every response of the site should have.
 *
 * @param pages the site's own pages, from `readOwnPages`
 */
export function securityHeaders(pages: string[]): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(pages),
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
  };
}

/** Formats headers as a `_headers` file, as Netlify and Cloudflare Pages read it. */
export function headersFile(
  headers: Record<string, string>,
  baseUrl: string,
): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `  ${name}: ${value}\n`,
  );
  return `${baseUrl}*\n${lines.join("")}`;
}

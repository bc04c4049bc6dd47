import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Plugin } from "@docusaurus/types";
import { metaPolicy, withMetaPolicy } from "./content-security-policy";
import { headersFile, readOwnPages, securityHeaders } from "./security-headers";

/** How many pages are rewritten concurrently. */
const concurrency = 32;

/**
 * Inserts the Content-Security-Policy into every built page, and writes the headers that a host
 * should send: `_headers` for hosts that read this file, `security-headers.json` for others.
 */
export default function securityPlugin(): Plugin {
  return {
    name: "security",
    async postBuild({ outDir, routesPaths, siteConfig: { baseUrl } }) {
      const ownPages = readOwnPages(outDir);
      const headers = securityHeaders(ownPages);
      await writeFile(
        path.join(outDir, "_headers"),
        headersFile(headers, baseUrl),
      );
      await writeFile(
        path.join(outDir, "security-headers.json"),
        `${JSON.stringify(headers, null, 2)}\n`,
      );
      const policy = metaPolicy(ownPages);
      const files = [
        ...new Set(routesPaths.map((route) => pageFile(route, baseUrl))),
      ];
      for (let index = 0; index < files.length; index += concurrency)
        await Promise.all(
          files
            .slice(index, index + concurrency)
            .map((file) => protect(path.join(outDir, file), policy)),
        );
    },
  };
}

/** Returns the file of a route: routes end with a slash, except the 404 page. */
function pageFile(route: string, baseUrl: string): string {
  const inner = route.slice(baseUrl.length);
  return inner.endsWith(".html") ? inner : path.join(inner, "index.html");
}

/**
 * Inserts the policy into a page.
 * @throws Error that names the page if there is no place for the policy
 */
async function protect(file: string, policy: string): Promise<void> {
  const html = await readFile(file, "utf8");
  try {
    await writeFile(file, withMetaPolicy(html, policy));
  } catch (cause) {
    throw new Error(
      `${file} cannot carry the Content-Security-Policy: ${(cause as Error).message}.`,
      { cause },
    );
  }
}

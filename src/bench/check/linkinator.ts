import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { createSafeServer } from "../../config/http-server";
import { generatedDir } from "../../config/routes";
import { staticSite } from "../../serve/static-site";

/** The newest version for Node.js 20; installed on demand, because only this benchmark needs it. */
export const linkinatorVersion = "7.6.1";

interface Linkinator {
  check: (options: object) => Promise<{
    links: { url: string; state: string; parent?: string }[];
  }>;
}

/** Installs linkinator into a separate folder, unless it is already there. */
export async function installLinkinator(): Promise<Linkinator> {
  const folder = path.resolve(generatedDir, "bench");
  const entry = path.join(folder, "node_modules/linkinator/build/src/index.js");
  if (!existsSync(entry))
    await promisify(execFile)("npm", [
      ...["install", "--prefix", folder, "--ignore-scripts", "--no-audit"],
      ...["--no-fund", `linkinator@${linkinatorVersion}`],
    ]);
  return (await import(pathToFileURL(entry).href)) as Linkinator;
}

/**
 * Returns the pairs of page and URL that linkinator reports as broken. All of its applicable checks
 * are on: fragments, style sheets, and the local origin in place of the published URL.
 *
 * @param port port of a server for the site, because linkinator's own server fails on some URLs
 */
export async function brokenBy(
  { check }: Linkinator,
  site: string,
  published: string,
  port: number,
): Promise<Set<string>> {
  const server = createSafeServer(staticSite(site, "/", () => ({})));
  await new Promise<void>((resolve) =>
    server.listen(port, "127.0.0.1", resolve),
  );
  const origin = `http://127.0.0.1:${String(port)}`;
  try {
    const { links } = await check({
      ...{ path: `${origin}/`, recurse: true, timeout: 5_000 },
      ...{ checkFragments: true, checkCss: true, redirects: "error" },
      urlRewriteExpressions: [
        { pattern: new RegExp(`^${published}`), replacement: origin },
      ],
      linksToSkip: [`^https?://(?!127.0.0.1:${String(port)}/)`],
    });
    return new Set(
      links
        .filter(({ state }) => state === "BROKEN")
        .map(({ url, parent = "" }) => `${parent} ${url}`),
    );
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { createSafeServer } from "../../config/http-server";
import { generatedDir } from "../../config/routes";
import { staticSite } from "../../serve/static-site";

/** The newest that runs on Node.js 20; installed when it is wanted, for nothing else needs it. */
export const linkinatorVersion = "7.6.1";

interface Linkinator {
  check: (options: object) => Promise<{
    links: { url: string; state: string; parent?: string }[];
  }>;
}

/** Installs linkinator into a folder of its own, the first time. */
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
 * What linkinator finds broken on a site: pairs of page and URL. It is asked for everything that
 * it can look at here: fragments, style sheets, and the site's own URL in place of the published.
 *
 * @param port for a server of the site, as linkinator's own stumbles over some URLs
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

import type { Diagnostic } from "../../description";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { docsRoute, referencePath, whatBreaksRoute } from "../../config/routes";

import type { Guide } from "../site/sources/guides";

const again = "Build the site again: npm run build";

/** The sources of the site. */
export interface BuiltFrom {
  root: string;
  /** Files of the reference, below its folder. */
  pages: ReadonlyMap<string, string>;
  /** Files that are served unchanged. */
  data: ReadonlyMap<string, string>;
  guides: readonly Guide[];
}

/**
 * Compares a built site with its sources: each page has HTML, there are no additional pages, and
 * static files were copied.
 *
 * @param site its folder, and the names of its files
 */
export async function checkBuiltFiles(
  { folder, names }: { folder: string; names: ReadonlySet<string> },
  { root, pages, data, guides }: BuiltFrom,
): Promise<Diagnostic[]> {
  const findings: Diagnostic[] = [];
  // This page is a React component without a source page.
  const known = new Set([`${whatBreaksRoute.slice(1)}index.html`]);
  const expectPage = (source: string, html: string) => {
    known.add(html);
    if (!names.has(html))
      report(source, "page-unbuilt", `The site has no ${html}.`);
  };
  for (const name of pages.keys()) {
    const [, page] = /^(.+)\.(?:api|tag|schema|info)\.mdx$/.exec(name) ?? [];
    if (page !== undefined)
      expectPage(
        `docs/${referencePath}/${name}`,
        `${docsRoute}/${referencePath}/${page}/index.html`,
      );
  }
  for (const { file, route } of guides)
    expectPage(path.relative(root, file), `${route.slice(1)}index.html`);

  for (const name of names) {
    if (!name.startsWith(`${docsRoute}/`) || !name.endsWith(".html")) continue;
    if (known.has(name)) continue;
    const html = await readFile(path.join(folder, name), "utf8");
    // Redirect pages have no source.
    if (!/http-equiv="?refresh/i.test(html))
      report(
        path.join(folder, name),
        "page-extra",
        "No source produces this page of the site.",
      );
  }
  for (const [name, text] of data) {
    const copy = await readFile(path.join(folder, name), "utf8").catch(
      () => undefined,
    );
    if (copy !== text)
      report(
        path.join(folder, name),
        "page-unbuilt",
        copy === undefined
          ? "The site lacks this file."
          : "The site has this file from another description.",
      );
  }
  return findings;

  function report(file: string, rule: string, message: string): void {
    findings.push({
      ...{ file, line: 1, column: 1, severity: "error" },
      ...{ rule, message, hint: again },
    });
  }
}

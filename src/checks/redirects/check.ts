import { readFile } from "node:fs/promises";
import path from "node:path";
import { redirectsFile } from "../../config/routes";
import { fromRoot, siteVersions } from "../../description";
import { parseSource } from "../../description/load/source";
import {
  type Redirect,
  checkRedirects,
  parseRedirects,
} from "../../redirects/redirects";
import { loadVersions } from "../../pages/generate/generate-site";
import { createSite } from "../description/links/site";
import { type Check, CheckError } from "../report/check";

export const redirectsSource = `static/${redirectsFile}`;

/** Checks the list of redirects for loops, chains, sources that exist and targets that do not. */
export const redirects: Check = {
  name: "redirects",
  purpose: `redirects in ${redirectsSource} that have no target or hide a page`,
  async run({ root, spec }) {
    const { text, list } = await readRedirects(root);
    const { locate } = parseSource(redirectsSource, text);
    const site = await createSite(
      await loadVersions(siteVersions(spec, { root }), { root }),
      fromRoot(root, spec),
      root,
    );
    const faults = checkRedirects(list, (url) => site.check(url) === undefined);
    return faults.map(({ index, ...fault }) => ({
      ...locate(`/${String(index)}`),
      severity: "error" as const,
      ...fault,
    }));
  },
};

/** @throws {CheckError} if the list cannot be read */
export async function readRedirects(
  root: string,
): Promise<{ text: string; list: Redirect[] }> {
  try {
    const text = await readFile(path.join(root, redirectsSource), "utf8");
    return { text, list: parseRedirects(text) };
  } catch (cause) {
    throw new CheckError(
      `${redirectsSource} cannot be used: ${(cause as Error).message}`,
      { cause },
    );
  }
}

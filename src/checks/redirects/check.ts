import { readFile } from "node:fs/promises";
import path from "node:path";
import { overlays } from "../../config/site";
import { redirectsFile } from "../../config/routes";
import { loadDescription } from "../../description";
import { parseSource } from "../../description/load/source";
import {
  type Redirect,
  judgeRedirects,
  parseRedirects,
} from "../../redirects/redirects";
import { createSite } from "../description/links/site";
import { type Check, CheckError } from "../report/check";

export const redirectsSource = `static/${redirectsFile}`;

/** The list of redirects: no loop, no chain, from what is gone to what is there. */
export const redirects: Check = {
  name: "redirects",
  purpose: `redirects in ${redirectsSource} that lead nowhere or stand in the way`,
  async run({ root, spec }) {
    const { text, list } = await readRedirects(root);
    const { locate } = parseSource(redirectsSource, text);
    const location = /^https?:/i.test(spec) ? spec : path.resolve(root, spec);
    const loaded = await loadDescription(location, {
      ...(overlays && { overlays }),
    });
    const site = await createSite(loaded, location, root);
    const faults = judgeRedirects(list, (url) => site.judge(url) === undefined);
    return faults.map(({ index, ...fault }) => ({
      ...locate(`/${String(index)}`),
      severity: "error" as const,
      ...fault,
    }));
  },
};

/** @throws CheckError when the list cannot be read */
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

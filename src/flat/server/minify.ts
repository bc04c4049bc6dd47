import { minifyFragment } from "@swc/html";

/**
 * Minifies HTML rendered by React with Docusaurus' settings for whole pages, which keep what React
 * needs for hydration.
 *
 * @param html the content of the body
 * @param pathname the page's pathname, for messages
 */
export async function minify(html: string, pathname: string): Promise<string> {
  const { code, errors } = await minifyFragment(html, {
    mode: "no-quirks",
    removeComments: false,
    preserveComments: [],
    tagOmission: "keep-head-and-body",
    sortSpaceSeparatedAttributeValues: false,
    sortAttributes: false,
    normalizeAttributes: false,
    removeEmptyAttributes: false,
    removeRedundantAttributes: "none",
    minifyJs: true,
    minifyJson: true,
    minifyCss: true,
  });
  for (const { message } of errors ?? [])
    process.stderr.write(`[WARNING] The HTML of ${pathname}: ${message}\n`);
  return code;
}

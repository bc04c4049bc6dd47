/** URLs and folders that stay the same wherever the site is built; also read in the browser. */

/** Where docs are served, below `baseUrl`. */
export const docsRoute = "docs";

/** Where the reference's pages lie, below `docs` in the sources and below `docsRoute` on the site. */
export const referencePath = "developer-docs/api/reference";

/** Folder for everything that is made from a description, beside the pages themselves. */
export const generatedDir = ".generated";

/** Name of the reference's page that lists everything by its name. */
export const indexPageName = "a-to-z";

/** URL of a page's Markdown, by the page's URL. */
export function markdownUrl(page: string): string {
  return `${page.replace(/\/$/, "")}.md`;
}

/** Served as is; holds what the explorer of each operation needs to know. */
export const generatedStaticDir = `${generatedDir}/static`;

/** Below `baseUrl`: one description for each operation, `<page>.json`. */
export const operationsRoute = "/reference-data";

/** Below `baseUrl`: the URLs of all operations, schemas and tags, with their anchors. */
export const manifestFile = "api-manifest.json";

/** Below `baseUrl`: the licence of the descriptions that come from a package. */
export const licenseFile = "openapi-license.txt";

/** Below `baseUrl`: what changed in the versions, a file for each. */
export const changelogFolder = "changelog";

/** Below `baseUrl`: the feed of new versions. */
export const changelogFeed = `${changelogFolder}/feed.atom`;

/** Below `baseUrl`: what changed in a version. */
export function changelogFile(version: string): string {
  return `${changelogFolder}/${version}.json`;
}

/** Below `baseUrl`: which versions have been compared, and all operations that any of them has. */
export const changelogIndex = `${changelogFolder}/index.json`;

/** URL of the page that tells which changes concern a reader's calls. */
export const whatBreaksRoute = `/${docsRoute}/developer-docs/api/what-breaks/`;

/** Below `baseUrl`: what the search fetches. */
export const searchFolder = "search";

/** Below `baseUrl`, and in `static`: URLs that have moved. */
export const redirectsFile = "redirects.json";

/** Id of the element around a reference page's content: what the client route adopts and replaces. */
export const referencePageId = "reference-page";

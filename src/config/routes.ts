/** URLs and folders that do not depend on where the site is built; also used in the browser. */

/** Route of the docs, below `baseUrl`. */
export const docsRoute = "docs";

/** Path of the reference, below `docs` in the sources and below `docsRoute` on the site. */
export const referencePath = "developer-docs/api/reference";

/** Folder for everything generated from a description, except pages. */
export const generatedDir = ".generated";

/** Name of the page that lists everything alphabetically. */
export const indexPageName = "a-to-z";

/** Returns the URL of a page's Markdown. */
export function markdownUrl(page: string): string {
  return `${page.replace(/\/$/, "")}.md`;
}

/**
 * Folder of generated static files, including the data that the explorer needs for each operation.
 */
export const generatedStaticDir = `${generatedDir}/static`;

/** Below `baseUrl`: the description of each operation as `<page>.json`. */
export const operationsRoute = "/reference-data";

/** Below `baseUrl`: the URLs of all operations, schemas and tags, with their anchors. */
export const manifestFile = "api-manifest.json";

/** Below `baseUrl`: the license of descriptions from a package. */
export const licenseFile = "openapi-license.txt";

/** Below `baseUrl`: the changes of each version, in one file each. */
export const changelogFolder = "changelog";

/** Below `baseUrl`: the feed of new versions. */
export const changelogFeed = `${changelogFolder}/feed.atom`;

/** Returns the file with a version's changes, below `baseUrl`. */
export function changelogFile(version: string): string {
  return `${changelogFolder}/${version}.json`;
}

/** Below `baseUrl`: the compared versions and all of their operations. */
export const changelogIndex = `${changelogFolder}/index.json`;

/** URL of the page that shows which changes affect a reader's calls. */
export const whatBreaksRoute = `/${docsRoute}/developer-docs/api/what-breaks/`;

/** Below `baseUrl`: files that the search fetches. */
export const searchFolder = "search";

/** Below `baseUrl` and in `static`: URLs that have moved. */
export const redirectsFile = "redirects.json";

/**
 * Id of the element with a reference page's content, which the client route adopts and replaces.
 */
export const referencePageId = "reference-page";

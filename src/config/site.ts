/** Values that the site's configuration, the generation of pages and the server share. */

/** Address of the published site, for canonical links and the sitemap. */
export const siteUrl = process.env["SITE_URL"] ?? "http://localhost:3000";

/** Path that the site lives under, with a slash at both ends. */
export const baseUrl = withSlashes(process.env["BASE_URL"] ?? "/");

/** The description that is written here. */
export const ownSpec = "openapi/openapi.yaml";

/** The list of the versions that are documented. */
export const versionList = "openapi/versions.yaml";

/** What is documented: the list, or one description with `API_SPEC=FILE`. */
export const spec = process.env["API_SPEC"] ?? versionList;

/** Overlay files instead of the one beside the description, separated by commas. */
export const overlays = process.env["API_OVERLAY"]?.split(",");

/** Turns the explorer's Send off on every page. */
export const hideSendButton = process.env["HIDE_SEND_BUTTON"] === "true";

/** Where the sources can be read and edited, for "Edit this page"; without it there is no such link. */
export const repositoryUrl =
  process.env["REPOSITORY_URL"] ?? repositoryOfWorkflow();

function withSlashes(path: string): string {
  return `/${path}/`.replace(/\/+/g, "/");
}

function repositoryOfWorkflow(): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
  return server && name ? `${server}/${name}` : undefined;
}

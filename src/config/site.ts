/** Values that the site's configuration, the generation of pages and the server share. */

/** Address of the published site, for canonical links and the sitemap. */
export const siteUrl = process.env["SITE_URL"] ?? "http://localhost:3000";

/** Path that the site lives under, with a slash at both ends. */
export const baseUrl = withSlashes(process.env["BASE_URL"] ?? "/");

/** The description that is documented; another one is built with `API_SPEC=FILE`. */
export const defaultSpec = "openapi/openapi.yaml";
export const spec = process.env["API_SPEC"] ?? defaultSpec;

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

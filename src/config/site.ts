/** Values that the site's configuration, the generation of pages and the server share. */

import path from "node:path";
import { require as tsRequire } from "tsx/cjs/api";
import { checkSiteConfig } from "./check-site-config";
import ownConfig from "./site.config";
import type { SiteConfig } from "./site-config";

/** Another configuration instead of `site.config.ts`, which then goes with any description. */
const configFile = process.env["SITE_CONFIG"];

const written: SiteConfig = configFile ? readConfig(configFile) : ownConfig;

/** The description that is written here. */
export const ownSpec = "openapi/openapi.yaml";

/** The list of the versions that are documented. */
export const versionList = "openapi/versions.yaml";

/** What is documented unless `API_SPEC` names something else: a description or a list of versions. */
export const defaultSpec = written.description ?? versionList;
export const spec = process.env["API_SPEC"] ?? defaultSpec;

/** What the site says beside the description that it is built from. */
export const siteConfig = siteConfigFor(spec);

/** URL of the published site, for canonical links and the sitemap. */
export const siteUrl =
  process.env["SITE_URL"] ?? siteConfig.url ?? "http://localhost:3000";

/** Path that the site lives under, with a slash at both ends. */
export const baseUrl = withSlashes(
  process.env["BASE_URL"] ?? siteConfig.baseUrl ?? "/",
);

/** Overlay files instead of the one beside the description, separated by commas. */
export const overlays = process.env["API_OVERLAY"]?.split(",");

/** Turns the explorer's Send off on every page. */
export const hideSendButton = process.env["HIDE_SEND_BUTTON"] === "true";

/** Where the sources can be read and edited, for "Edit this page"; without it there is no such link. */
export const repositoryUrl =
  process.env["REPOSITORY_URL"] ??
  siteConfig.repositoryUrl ??
  repositoryOfWorkflow();

/** What the configuration says about a description: nothing, when it is written for another one. */
export function siteConfigFor(description: string): SiteConfig {
  if (configFile) return written;
  // Its files need not be there for a description that it is not used with.
  const isOurs = [defaultSpec, ownSpec].some(
    (own) => path.resolve(own) === path.resolve(description),
  );
  return isOurs ? checkSiteConfig(ownConfig, "src/config/site.config.ts") : {};
}

/** How names in a description become the last part of a page's URL. */
export function slugsFor(
  description: string,
): NonNullable<SiteConfig["slugs"]> {
  return siteConfigFor(description).slugs ?? "words";
}

/** @throws SiteConfigError, or Error when there is no such file */
function readConfig(file: string): SiteConfig {
  const { default: config } = tsRequire(path.resolve(file), __filename) as {
    default?: unknown;
  };
  return checkSiteConfig(config, file);
}

function withSlashes(path: string): string {
  return `/${path}/`.replace(/\/+/g, "/");
}

function repositoryOfWorkflow(): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
  return server && name ? `${server}/${name}` : undefined;
}

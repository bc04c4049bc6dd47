/** Values that the site's configuration, the generation of pages and the server share. */

import path from "node:path";
import { require as tsRequire } from "tsx/cjs/api";
import { checkSiteConfig } from "./check-site-config";
import ownConfig from "./site.config";
import type { SiteConfig } from "./site-config";

/** A configuration used instead of `site.config.ts`, for any description. */
const configFile = process.env["SITE_CONFIG"];

const written: SiteConfig = configFile ? readConfig(configFile) : ownConfig;

/** The description written in this repository. */
export const ownSpec = "openapi/openapi.yaml";

/** The list of documented versions. */
export const versionList = "openapi/versions.yaml";

/** What to document unless `API_SPEC` is set: a description or a list of versions. */
export const defaultSpec = written.description ?? versionList;
export const spec = process.env["API_SPEC"] ?? defaultSpec;

/** The configuration of the current site. */
export const siteConfig = siteConfigFor(spec);

/** URL of the published site, for canonical links and the sitemap. */
export const siteUrl =
  process.env["SITE_URL"] ?? siteConfig.url ?? "http://localhost:3000";

/** Path of the site, with a slash at both ends. */
export const baseUrl = withSlashes(
  process.env["BASE_URL"] ?? siteConfig.baseUrl ?? "/",
);

/** Comma-separated overlay files, which replace the one next to the description. */
export const overlays = process.env["API_OVERLAY"]?.split(",");

/** Disables the explorer's Send button on every page. */
export const hideSendButton = process.env["HIDE_SEND_BUTTON"] === "true";

/** URL of the repository, for "Edit this page"; without it there is no such link. */
export const repositoryUrl =
  process.env["REPOSITORY_URL"] ??
  siteConfig.repositoryUrl ??
  repositoryOfWorkflow();

/** Returns the configuration for a description; empty if it was written for another description. */
export function siteConfigFor(description: string): SiteConfig {
  if (configFile) return written;
  // Do not check its files for a description that does not use it.
  const isOurs = [defaultSpec, ownSpec].some(
    (own) => path.resolve(own) === path.resolve(description),
  );
  return isOurs ? checkSiteConfig(ownConfig, "src/config/site.config.ts") : {};
}

/** Returns how names in a description are turned into the last part of a page's URL. */
export function slugsFor(
  description: string,
): NonNullable<SiteConfig["slugs"]> {
  return siteConfigFor(description).slugs ?? "words";
}

/**
 * Reads a configuration.
 *
 * @throws {SiteConfigError} if it is invalid, or an Error if it does not exist
 */
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

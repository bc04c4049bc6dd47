import siteConfig from "@generated/docusaurus.config";
import type { Product } from "../config/site-config";
import { isRecord } from "../description/model/record";

/** What the site's configuration says of the product, beyond its description. */
export const product = (siteConfig.customFields?.["product"] ??
  {}) as Partial<Product>;

/** Whether the API is the product's, which the sandbox was made for: nothing of it holds for others. */
export const isProductKnown = product.probe !== undefined;

/**
 * The issuer of an application's provider: what was given when it is a URL, else by the
 * application's slug.
 *
 * @param apiRoot base URL of the API.
 * @throws RangeError when it is no URL and the product has no issuers by slug
 */
export function issuerOf(slugOrIssuer: string, apiRoot: string): string {
  const given = slugOrIssuer.trim();
  if (/^https?:\/\//i.test(given)) return given;
  const { apiPath = "", issuerPath } = product;
  if (issuerPath === undefined)
    throw new RangeError(
      `The issuer ${given} is not a URL: it begins with https://.`,
    );
  const api = apiPath.replace(/\/?$/, "");
  const root = apiRoot.replace(/\/?$/, "");
  const base = root.endsWith(api)
    ? root.slice(0, -api.length || undefined)
    : root;
  return new URL(
    issuerPath.replace("{application}", encodeURIComponent(given)),
    base.replace(/\/?$/, "/"),
  ).href;
}

/** Where the product issues tokens for its own API; unknown for others. */
export const issuersOf = (apiRoot: string): string[] =>
  product.issuerPath === undefined ? [] : [new URL(apiRoot).origin];

/** An operation that is open to everyone, to find out whether the API can be reached. */
export const probeOperation = product.probe?.path ?? "";

/** Whether the response at {@link probeOperation} is the product's; any is, where nothing is known of it. */
export function isProduct(json: unknown): boolean {
  const { probe } = product;
  return !probe || (isRecord(json) && Array.isArray(json[probe.list]));
}

/** Who is asking: open to every account. */
export const mePath = product.me?.path;

/** The user name in the response at {@link mePath}. */
export function usernameOf(json: unknown): string | undefined {
  const name = (product.me?.username ?? []).reduce<unknown>(
    (value, key) => (isRecord(value) ? value[key] : undefined),
    json,
  );
  return typeof name === "string" ? name : undefined;
}

/** Protection for requests that a session cookie carries. */
export const { csrf } = product;

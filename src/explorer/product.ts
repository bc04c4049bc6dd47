import siteConfig from "@generated/docusaurus.config";
import type { Product } from "../config/site-config";
import { isRecord } from "../description/model/record";

/** The site configuration's facts about the product, beyond its description. */
export const product = (siteConfig.customFields?.["product"] ??
  {}) as Partial<Product>;

/** Whether the API is the product that the sandbox imitates. */
export const isProductKnown = product.probe !== undefined;

/**
 * Returns the issuer of an application's provider: a URL as is, or the issuer for the application's
 * slug.
 *
 * @param apiRoot base URL of the API.
 * @throws RangeError if it is no URL and the product has no issuers by slug.
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

/** Returns the origins that issue tokens for the product's own API; empty for other products. */
export const issuersOf = (apiRoot: string): string[] =>
  product.issuerPath === undefined ? [] : [new URL(apiRoot).origin];

/** Path of an operation without authentication, to test whether the API can be reached. */
export const probeOperation = product.probe?.path ?? "";

/**
 * Whether the response at {@link probeOperation} is the product's. Any response is, if the product
 * is unknown.
 */
export function isProduct(json: unknown): boolean {
  const { probe } = product;
  return !probe || (isRecord(json) && Array.isArray(json[probe.list]));
}

/** Path of the operation that returns the current user, which every account may call. */
export const mePath = product.me?.path;

/** Returns the username in the response at {@link mePath}. */
export function usernameOf(json: unknown): string | undefined {
  const name = (product.me?.username ?? []).reduce<unknown>(
    (value, key) => (isRecord(value) ? value[key] : undefined),
    json,
  );
  return typeof name === "string" ? name : undefined;
}

/** CSRF protection for requests with a session cookie. */
export const { csrf } = product;

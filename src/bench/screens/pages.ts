/** Path of the reference, below the site's base URL. */
export const reference = "docs/developer-docs/api/reference/";

/** Pages of operations of each kind. */
export const operations = [
  "core-users-list",
  "core-users-create",
  "core-users-retrieve",
  "crypto-certificatekeypairs-generate-create",
  "providers-oauth-2-create",
  "core-applications-check-access-retrieve",
] as const;

/** A page of each other kind, by URL below the site's base URL. */
export const otherPages = {
  home: "",
  overview: `${reference}authentik/`,
  tag: `${reference}core/`,
  schema: `${reference}schemas/user/`,
  guide: "docs/guides/first-request/",
} as const;

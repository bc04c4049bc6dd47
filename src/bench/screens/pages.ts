/** Where the reference is, below the site's base. */
export const reference = "docs/developer-docs/api/reference/";

/** Operations of each kind, by the names of their pages. */
export const operations = [
  "core-users-list",
  "core-users-create",
  "core-users-retrieve",
  "crypto-certificatekeypairs-generate-create",
  "providers-oauth-2-create",
  "core-applications-check-access-retrieve",
] as const;

/** A page of each other kind, by its URL below the site's base. */
export const otherPages = {
  home: "",
  overview: `${reference}authentik/`,
  tag: `${reference}core/`,
  schema: `${reference}schemas/user/`,
  guide: "docs/guides/first-request/",
} as const;

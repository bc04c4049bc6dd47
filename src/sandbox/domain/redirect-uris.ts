import { text } from "../store/values";

/**
 * Returns the redirect URIs of an OAuth2 provider. Since 2024.12 they are objects with a `url`;
 * before, a string with one URI per line.
 */
export function redirectUrisOf(value: unknown): string[] {
  const uris = Array.isArray(value)
    ? value.map((entry: unknown) =>
        typeof entry === "object" && entry !== null && "url" in entry
          ? text(entry.url)
          : text(entry),
      )
    : text(value).split(/\s+/);
  return uris.filter(Boolean);
}

/** Converts redirect URIs to the form that the version's schema requires. */
export function asRedirectUris(
  uris: readonly string[],
  type: string | undefined,
): unknown {
  return type === "array"
    ? uris.map((url) => ({
        matching_mode: "strict",
        url,
        redirect_uri_type: "authorization",
      }))
    : uris.join("\n");
}

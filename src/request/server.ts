import type { Server } from "../description/model/types";
import { isLoopback } from "./loopback";

/**
 * Returns a server's absolute base URL, with variables replaced by the chosen or default values,
 * and a relative URL resolved against `base`.
 *
 * @throws TypeError if the result is not an http(s) URL.
 * @see https://spec.openapis.org/oas/v3.1.1.html#server-object
 */
export function serverUrl(
  server: Server,
  base: string,
  chosen: Record<string, string> = {},
): string {
  const filled = server.url.replace(/\{([^}]+)\}/g, (whole, name: string) => {
    const value = chosen[name] ?? server.variables?.[name]?.default;
    return value ?? whole;
  });
  return httpUrl(filled, base).href;
}

/**
 * Parses an http(s) URL and removes query and fragment.
 *
 * @throws TypeError if the URL is invalid or contains user information.
 */
export function httpUrl(given: string, base?: string): URL {
  let url: URL;
  try {
    url = new URL(given, base);
  } catch (cause) {
    throw new TypeError(
      `"${given}" is not a URL; write it like https://auth.example.com.`,
      { cause },
    );
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new TypeError(
      `"${given}" must begin with https:// or http://, not ${url.protocol}`,
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new TypeError(
      `"${given}" carries a user name or password; leave them out and sign in instead.`,
    );
  }
  url.search = "";
  url.hash = "";
  return url;
}

/** Adds a missing scheme: http for this computer, https for any other host. */
function withScheme(entered: string): string {
  const trimmed = entered.trim();
  const hostname = /^[^/:]+/.exec(trimmed)?.[0] ?? "";
  const scheme = isLoopback(hostname) ? "http" : "https";
  return /^[a-z][a-z\d+.-]*:(?!\d)/i.test(trimmed)
    ? trimmed
    : `${scheme}://${trimmed}`;
}

/**
 * Returns the API's base URL on a host that the reader enters, such as `auth.example.com`,
 * `https://example.com/auth/`, or a URL that already ends with the API's path.
 *
 * @throws TypeError if the URL is invalid.
 */
export function apiRootOn(host: string, server: Server): string {
  const trimmed = host.trim();
  const url = httpUrl(withScheme(trimmed));
  // Chromium accepts invalid characters in host names and escapes them.
  if (url.hostname.includes("%"))
    throw new TypeError(
      `"${trimmed}" is not a URL; write it like https://auth.example.com.`,
    );
  const path = new URL(serverUrl(server, "http://relative.invalid")).pathname;
  const base = url.pathname.replace(/\/$/, "");
  const bare = path.replace(/\/$/, "");
  url.pathname = base.endsWith(bare)
    ? base.slice(0, base.length - bare.length) + path
    : base + path;
  return url.href;
}

/**
 * Returns the API's base URL on a server that the reader enters. For authentik, the API's path is
 * added and the path of a pasted page is removed; for other APIs, the URL is used as given.
 *
 * @throws TypeError if the URL is invalid.
 */
export function ownServerUrl(
  entered: string,
  server: Server,
  isAuthentik: boolean,
): string {
  if (!isAuthentik) return httpUrl(withScheme(entered)).href;
  return apiRootOn(
    entered.replace(/\/(if|flows|application|outpost\.[a-z.]+)\/.*$/, "/"),
    server,
  );
}

/**
 * Normalizes a host that the reader enters to an absolute URL without the API's path, so that the
 * same host is recognized however it was written.
 *
 * @throws TypeError if the URL is invalid.
 */
export function hostUrl(host: string, server: Server): string {
  const root = apiRootOn(host, server);
  const { pathname } = new URL(serverUrl(server, "http://relative.invalid"));
  return root.slice(0, root.length - pathname.length);
}

import type { Server } from "../description/model/types";
import { isLoopback } from "./probe";

/**
 * The absolute base URL of a server: variables filled in (their defaults where the reader
 * chose none), relative URLs resolved against `base`.
 *
 * @throws TypeError when the result is no http(s) URL.
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
 * Reads an http(s) URL without user information, query or fragment.
 *
 * @throws TypeError that says what is wrong with the URL.
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

/** What the reader entered, with a scheme: http for this computer, https for any other. */
function withScheme(entered: string): string {
  const trimmed = entered.trim();
  const hostname = /^[^/:]+/.exec(trimmed)?.[0] ?? "";
  const scheme = isLoopback(hostname) ? "http" : "https";
  return /^[a-z][a-z\d+.-]*:(?!\d)/i.test(trimmed)
    ? trimmed
    : `${scheme}://${trimmed}`;
}

/**
 * The base URL of the API on a host that the reader names, as `auth.example.com`,
 * `https://example.com/auth/` or with the API's own path at the end.
 *
 * @throws TypeError that says what is wrong with the URL.
 */
export function apiRootOn(host: string, server: Server): string {
  const trimmed = host.trim();
  const url = httpUrl(withScheme(trimmed));
  // Chromium takes what no host's name can have, and escapes it.
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
 * The base URL of the API at a server that the reader enters. For authentik its path is added, and
 * what a pasted URL of its pages has behind the root is taken off; for any other API it is as given.
 *
 * @throws TypeError that says what is wrong with the URL.
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
 * One spelling for the URL of a host that a reader names: absolute, without the API's path, so
 * that the same host is known again however it was written.
 *
 * @throws TypeError that says what is wrong with the URL.
 */
export function hostUrl(host: string, server: Server): string {
  const root = apiRootOn(host, server);
  const { pathname } = new URL(serverUrl(server, "http://relative.invalid"));
  return root.slice(0, root.length - pathname.length);
}

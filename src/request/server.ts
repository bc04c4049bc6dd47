import type { Server } from "../description/types";

/**
 * The absolute base address of a server: variables filled in (their defaults where the reader
 * chose none), relative addresses resolved against `base`.
 *
 * @throws TypeError when the result is no http(s) address.
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
 * Reads an http(s) address without user information, query or fragment.
 *
 * @throws TypeError that says what is wrong with the address.
 */
export function httpUrl(address: string, base?: string): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch (cause) {
    throw new TypeError(
      `"${address}" is not an address; write it like https://auth.example.com.`,
      { cause },
    );
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new TypeError(
      `"${address}" must begin with https:// or http://, not ${url.protocol}`,
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new TypeError(
      `"${address}" carries a user name or password; leave them out and sign in instead.`,
    );
  }
  url.search = "";
  url.hash = "";
  return url;
}

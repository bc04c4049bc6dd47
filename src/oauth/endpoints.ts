import type { AuthorizationServer } from "oauth4webapi";
import { isLoopback } from "../request/loopback";
import { ProviderError } from "./errors";

/** Metadata members with a URL to fetch or open, in addition to those that end in `_endpoint`. */
const otherUrls = new Set(["jwks_uri", "check_session_iframe"]);

const isEndpoint = (name: string) =>
  name.endsWith("_endpoint") || otherUrls.has(name);

/**
 * Parses a URL from a provider or the reader: it must be absolute, https and without user
 * information. Plain http is allowed only on loopback hosts, for an issuer that is itself on one.
 *
 * @param name what the URL is, for the error message.
 * @param issuer the issuer that the URL belongs to.
 * @throws ProviderError
 * @see https://www.rfc-editor.org/rfc/rfc8414#section-2
 */
export function endpointUrl(name: string, value: unknown, issuer: string): URL {
  const refuse = (reason: string): never => {
    throw new ProviderError(
      `The ${name} of the OpenID provider ${issuer} ${reason}. Nothing was sent to it.`,
    );
  };
  if (typeof value !== "string" || !URL.canParse(value)) {
    return refuse("is not an absolute URL");
  }
  const url = new URL(value);
  if (url.username !== "" || url.password !== "") {
    return refuse("carries a user name or password");
  }
  if (url.protocol === "https:") return url;
  if (url.protocol !== "http:") {
    return refuse(`must be an https URL, not ${url.protocol}`);
  }
  if (!isLoopback(url.hostname) || !isLoopbackHttp(issuer)) {
    return refuse(
      `must be an https URL, not ${url.origin}: plain http is allowed only for a provider on this computer`,
    );
  }
  return url;
}

/** Whether an issuer's URL is plain http on this computer. */
export function isLoopbackHttp(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return protocol === "http:" && isLoopback(hostname);
}

/**
 * Checks every URL in a provider's metadata, so that no later step can open or fetch a URL that is
 * not allowed.
 *
 * @throws ProviderError for the first member that is not allowed.
 */
export function checkEndpoints(
  metadata: AuthorizationServer,
  issuer: string,
): void {
  const aliases = Object.entries(metadata.mtls_endpoint_aliases ?? {}).map(
    ([name, value]) => [`mtls_endpoint_aliases.${name}`, value] as const,
  );
  const own = Object.entries(metadata).filter(([name]) => isEndpoint(name));
  for (const [name, value] of [...own, ...aliases]) {
    if (value !== undefined && value !== null) endpointUrl(name, value, issuer);
  }
}

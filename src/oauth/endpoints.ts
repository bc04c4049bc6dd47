import type { AuthorizationServer } from "oauth4webapi";
import { isLoopback } from "../request/probe";
import { ProviderError } from "./errors";

/** Members of the metadata that hold a URL to fetch or to open, beside all that end in `_endpoint`. */
const otherUrls = new Set(["jwks_uri", "check_session_iframe"]);

const isEndpoint = (name: string) =>
  name.endsWith("_endpoint") || otherUrls.has(name);

/**
 * Reads a URL that a provider or the reader names: absolute, https, without user information. Plain
 * http is for a provider on this computer, which itself is asked by plain http.
 *
 * @param name what the URL is, for the message.
 * @param issuer whose URL it is.
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

/** Whether an issuer is asked by plain http on this computer. */
export function isLoopbackHttp(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return protocol === "http:" && isLoopback(hostname);
}

/**
 * Checks every URL of a provider's metadata, so that no later step can navigate to or fetch
 * anything but https.
 *
 * @throws ProviderError that names the first member that is not allowed.
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

import type { IncomingMessage } from "node:http";
import { redirectUris, type OAuthApplication } from "./clients";

/**
 * Cross-origin headers as authentik sends them: anybody may read the keys; discovery, token and
 * userinfo are for the origins of the client's redirect URIs; revoke, device and the rest for no
 * other origin. The token endpoint's preflight echoes any origin.
 * @returns undefined where no other origin is allowed
 */
export function corsHeaders(
  request: IncomingMessage,
  url: URL,
  { provider }: OAuthApplication,
  origin: string,
  baseUrl: string,
): Record<string, string> | undefined {
  const from = request.headers.origin;
  if (!from) return undefined;
  const endpoint = url.pathname.replace(/^\/application\/o\//, "");
  if (endpoint.endsWith("/jwks/"))
    return { "access-control-allow-origin": "*" };
  const shared =
    endpoint.endsWith("/.well-known/openid-configuration") ||
    endpoint === "token/" ||
    endpoint === "userinfo/";
  const known = redirectUris(provider, origin, baseUrl).some(
    (uri) => new URL(uri).origin === from,
  );
  const preflight = request.method === "OPTIONS" && endpoint === "token/";
  if (!shared || !(known || preflight)) return undefined;
  return {
    "access-control-allow-origin": from,
    "access-control-allow-methods": "GET, POST, HEAD, OPTIONS",
    "access-control-allow-headers": "authorization, content-type",
    vary: "Origin",
  };
}

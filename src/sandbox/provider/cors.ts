import type { IncomingMessage } from "node:http";
import { redirectUris, type OAuthApplication } from "./clients";

/**
 * Returns CORS headers as authentik sends them: any origin may read the keys; the origins of the
 * client's redirect URIs may use discovery, token and userinfo; no other origin may use the rest.
 * The token endpoint's preflight allows any origin.
 * @returns undefined if the origin is not allowed
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

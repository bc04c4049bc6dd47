import type { IncomingMessage, ServerResponse } from "node:http";
import { tooLargeDetail } from "../api/body";
import { pageHeaders } from "../http/html";
import { bodyOf, replay, send, sendJson } from "../http/node";
import { impliedConsent } from "./configuration";
import { corsHeaders } from "./cors";
import { anyApplication, applicationOf, hasSlug } from "./dispatch";
import { interact } from "./interactions";
import { expiredPage } from "./pages";
import { createPool, root, type PoolOptions } from "./pool";
import { refuse } from "./refusals";
import { normalize } from "./requests";

export interface OpenId {
  /** Handles requests below /application/o/ and to the pages of interactions and devices. */
  listener(
    request: IncomingMessage,
    response: ServerResponse,
    origin: string,
  ): Promise<void>;
}

/** Creates one OpenID provider per application, found by slug, client or token. */
export function createOpenId(options: PoolOptions): OpenId {
  const { store, baseUrl } = options;
  const pool = createPool(options);

  const interaction = async (
    request: IncomingMessage,
    response: ServerResponse,
    origin: string,
    url: URL,
  ) => {
    const app = applicationOf(store, url, {});
    if (!app) {
      expired(response);
      return;
    }
    try {
      const provider = await pool.providerFor(origin, app);
      await interact(store, provider, app, request, response);
    } catch (error) {
      if ((error as Error).name !== "SessionNotFound") throw error;
      expired(response);
    }
  };

  const endpoint = async (
    request: IncomingMessage,
    response: ServerResponse,
    origin: string,
    url: URL,
  ) => {
    const body = request.method === "POST" ? await bodyOf(request) : undefined;
    if (request.method === "POST" && !body) {
      sendJson(response, 413, {
        error: "invalid_request",
        error_description: tooLargeDetail,
      });
      return;
    }
    const parsed = normalize(store, request, url, body);
    const found = applicationOf(store, url, parsed);
    const app =
      found ?? (hasSlug(url.pathname) ? undefined : anyApplication(store));
    if (!app) {
      sendJson(response, 404, {
        detail: "No Application matches the given query.",
      });
      return;
    }
    const cors = corsHeaders(request, url, app, origin, baseUrl);
    if (request.method === "OPTIONS") {
      send(response, cors ? 204 : 405, cors ?? { allow: "GET, POST" });
      return;
    }
    const path = url.pathname.slice(root.length);
    const refusal = refuse(store, path, parsed, found);
    if (refusal) {
      sendJson(response, refusal.status, refusal.body, cors);
      return;
    }
    const inner = replay(request, {
      url: innerUrl(url),
      body: parsed.form ? Buffer.from(parsed.form.toString()) : body,
      headers: parsed.headers,
    });
    pool.cors.set(inner, cors ?? {});
    const provider = await pool.providerFor(origin, app);
    await provider.callback()(inner, response);
  };

  return {
    listener(request, response, origin) {
      const url = new URL(request.url ?? "/", origin);
      return url.pathname.startsWith("/sandbox/interaction/")
        ? interaction(request, response, origin, url)
        : endpoint(request, response, origin, url);
    },
  };
}

/**
 * Returns the URL that the library expects: discovery is at its root. With `offline_access`, OpenID
 * Connect Core (section 11) requires `prompt=consent`; authentik does not, so it is added here.
 */
function innerUrl(url: URL): string {
  const path = url.pathname.replace(
    /^\/application\/o\/[^/]+(?=\/\.well-known\/)/,
    "",
  );
  if (path !== `${root}authorize/`) return path + url.search;
  const query = new URLSearchParams(url.search);
  query.delete(impliedConsent);
  const scopes = (query.get("scope") ?? "").split(" ");
  const prompts = (query.get("prompt") ?? "").split(" ").filter(Boolean);
  const asks = prompts.includes("none") || prompts.includes("consent");
  if (scopes.includes("offline_access") && !asks) {
    query.set("prompt", [...prompts, "consent"].join(" "));
    query.set(impliedConsent, "1");
  }
  return `${path}?${query.toString()}`;
}

function expired(response: ServerResponse): void {
  send(response, 404, pageHeaders, expiredPage());
}

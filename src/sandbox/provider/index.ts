import type { IncomingMessage, ServerResponse } from "node:http";
import type { JWK } from "jose";
import Provider from "oidc-provider";
import { html, page, pageHeaders } from "../http/html";
import { bodyOf, replay, send, sendJson } from "../http/node";
import {
  clearedCookies,
  closeSession,
  csrfCookie,
  sessionCookie,
} from "../meaning/sessions";
import { passwordMatches } from "../meaning/passwords";
import { text } from "../meaning/values";
import type { Store } from "../store/store";
import { bySlug, byClientId, type OAuthApplication } from "./clients";
import { configure, devicePath, impliedConsent } from "./configuration";
import { corsHeaders } from "./cors";
import { interact } from "./interactions";
import { normalize, type TokenRequest } from "./requests";
import { mappingsOf } from "./scopes";
import { ownerOf, wrap } from "./tokens";

export interface OpenId {
  /** Answers below /application/o/, and the pages of interactions and devices. */
  listener(
    request: IncomingMessage,
    response: ServerResponse,
    origin: string,
  ): Promise<void>;
}

interface Options {
  store: Store;
  baseUrl: string;
  key: JWK;
  cookieSecret: string;
}

const root = "/application/o/";
const mostProviders = 20;

/** One OpenID provider per application over one store, found by slug, client or token. */
export function createOpenId(options: Options): OpenId {
  const { store, baseUrl, key } = options;
  const providers = new Map<string, Provider>();
  const cors = new WeakMap<IncomingMessage, Record<string, string>>();

  /** Made anew when the application, its provider or its scopes change. */
  const providerFor = (origin: string, app: OAuthApplication): Provider => {
    const id = JSON.stringify([origin, app, mappingsOf(store, app.provider)]);
    let provider = providers.get(id);
    if (!provider) {
      const issuer = `${origin}${root}${text(app.application.slug)}/`;
      provider = new Provider(issuer, configure({ ...options, origin }, app));
      provider.use(async (ctx, next) => {
        await next();
        for (const name of Object.keys(ctx.response.headers))
          if (name.startsWith("access-control-")) ctx.remove(name);
        ctx.set(cors.get(ctx.req) ?? {});
        if (ctx.path === `${root}token/`) await wrap(ctx as never, store, key);
        if (ctx.path.startsWith("/.well-known/")) likeAuthentik(ctx.body);
      });
      provider.on("end_session.success", (ctx) => {
        closeSession(store, ctx.cookies.get(sessionCookie));
        ctx.append("set-cookie", clearedCookies(sessionCookie, csrfCookie));
      });
      if (providers.size >= mostProviders)
        providers.delete(providers.keys().next().value ?? "");
      providers.set(id, provider);
    }
    return provider;
  };

  const anyApplication = (): OAuthApplication | undefined =>
    store
      .rows("core/applications")
      .map((row) => bySlug(store, text(row.slug)))
      .find((app) => app !== undefined);

  /** The application that an interaction or device code belongs to. */
  const fromArtifact = (kind: string, key: string, value: string) => {
    const row = store
      .rows(`openid/${kind}`)
      .find(
        ({ artifact, payload }) =>
          artifact === value ||
          (payload as Record<string, unknown> | undefined)?.[key] === value,
      );
    const payload = row?.payload as
      { clientId?: string; params?: { client_id?: string } } | undefined;
    return byClientId(store, payload?.clientId ?? payload?.params?.client_id);
  };

  const applicationOf = (
    url: URL,
    parsed: TokenRequest,
  ): OAuthApplication | undefined => {
    const [, slug, rest] =
      /^\/application\/o\/([^/]+)\/(.*)$/.exec(url.pathname) ?? [];
    const uid =
      /^\/(?:application\/o\/authorize|sandbox\/(?:device|interaction))\/([\w-]+)\/?$/.exec(
        url.pathname,
      )?.[1];
    if (uid) return fromArtifact("Interaction", "uid", uid);
    if (slug && rest !== undefined && !globals.has(slug))
      return bySlug(store, slug);
    if (slug === "userinfo") return ownerOf(store, parsed.sentToken ?? "");
    const userCode = parsed.form?.get("user_code");
    if (url.pathname === devicePath && userCode)
      return fromArtifact(
        "DeviceCode",
        "userCode",
        userCode.replace(/\D/g, ""),
      );
    return byClientId(
      store,
      parsed.form?.get("client_id") ??
        url.searchParams.get("client_id") ??
        undefined,
    );
  };

  return {
    async listener(request, response, origin) {
      const url = new URL(request.url ?? "/", origin);
      if (url.pathname.startsWith("/sandbox/interaction/")) {
        const app = applicationOf(url, {});
        if (!app) {
          expired(response);
          return;
        }
        try {
          await interact(
            store,
            providerFor(origin, app),
            app,
            request,
            response,
          );
        } catch (error) {
          if ((error as Error).name === "SessionNotFound") expired(response);
          else throw error;
        }
        return;
      }
      const body =
        request.method === "POST" ? await bodyOf(request) : undefined;
      if (request.method === "POST" && !body) {
        sendJson(response, 413, {
          error: "invalid_request",
          error_description: "The body is too large.",
        });
        return;
      }
      const parsed = normalize(store, request, url, body);
      const found = applicationOf(url, parsed);
      const app =
        found ?? (isPerApplication(url) ? undefined : anyApplication());
      if (!app) {
        sendJson(response, 404, {
          detail: "No Application matches the given query.",
        });
        return;
      }
      const headers = corsHeaders(request, url, app, origin, baseUrl);
      if (request.method === "OPTIONS") {
        send(response, headers ? 204 : 405, headers ?? { allow: "GET, POST" });
        return;
      }
      const refusal = refuse(store, url, parsed, found);
      if (refusal) {
        sendJson(response, refusal.status, refusal.body, headers ?? {});
        return;
      }
      const inner = replay(request, {
        url: innerUrl(url),
        body: parsed.form ? Buffer.from(parsed.form.toString()) : body,
        headers: parsed.headers,
      });
      cors.set(inner, headers ?? {});
      await providerFor(origin, app).callback()(inner, response);
    },
  };
}

const globals = new Set([
  "authorize",
  "token",
  "userinfo",
  "introspect",
  "revoke",
  "device",
]);

/** Takes out of the metadata what authentik's does not have. */
function likeAuthentik(metadata: unknown): void {
  if (typeof metadata !== "object" || metadata === null) return;
  const fields = metadata as Record<string, unknown>;
  delete fields.authorization_response_iss_parameter_supported;
  for (const [name, value] of Object.entries(fields))
    if (name.endsWith("_auth_methods_supported") && Array.isArray(value))
      fields[name] = value.filter((method) => method !== "none");
}

function isPerApplication(url: URL): boolean {
  const [, slug = ""] = /^\/application\/o\/([^/]+)\//.exec(url.pathname) ?? [];
  return slug !== "" && !globals.has(slug);
}

/**
 * The address as the library knows it: discovery lies at its root; `offline_access` without a
 * prompt implies consent, which OpenID Connect Core (section 11) asks for and authentik does not.
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
  if (
    scopes.includes("offline_access") &&
    !prompts.includes("none") &&
    !prompts.includes("consent")
  ) {
    query.set("prompt", [...prompts, "consent"].join(" "));
    query.set(impliedConsent, "1");
  }
  return `${path}?${query.toString()}`;
}

/** What authentik refuses and the library would not. */
function refuse(
  store: Store,
  url: URL,
  parsed: TokenRequest,
  app: OAuthApplication | undefined,
): { status: number; body: unknown } | undefined {
  const { form } = parsed;
  const endpoint = url.pathname.slice(root.length);
  if (
    app?.provider.client_type === "public" &&
    (endpoint === "revoke/" || endpoint === "introspect/")
  )
    return {
      status: 401,
      body: {
        error: "invalid_client",
        error_description: "Public clients cannot use this endpoint.",
      },
    };
  if (
    endpoint === "token/" &&
    form?.get("grant_type") === "client_credentials" &&
    form.has("username")
  ) {
    const user = store.find(
      "core/users",
      (row) => row.username === form.get("username"),
    );
    const token = store.find(
      "core/tokens",
      (row) =>
        row.user === user?.pk &&
        row.intent === "app_password" &&
        passwordMatches(row.key, form.get("password") ?? ""),
    );
    if (!user || !token)
      return {
        status: 400,
        body: {
          error: "invalid_grant",
          error_description: "The username or app password is wrong.",
        },
      };
  }
  return undefined;
}

function expired(response: ServerResponse): void {
  send(
    response,
    404,
    pageHeaders,
    page(
      "This sign-in has expired",
      html`<p>Go back to the application and start again.</p>`,
    ),
  );
}

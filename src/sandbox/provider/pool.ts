import type { IncomingMessage } from "node:http";
import { Provider } from "oidc-provider/lib/provider.js";
import { pageHeaders } from "../http/html";
import { mappingsOf } from "../domain/claims";
import {
  clearedCookies,
  closeSession,
  csrfCookie,
  sessionCookie,
} from "../domain/sessions";
import { text } from "../store/values";
import type { Store } from "../store/store";
import type { OAuthApplication } from "./clients";
import { configure, devicePath } from "./configuration";
import { signingKey } from "./keys";
import { expiredPage } from "./pages";
import { wrap } from "./tokens";

export interface PoolOptions {
  store: Store;
  baseUrl: string;
  cookieSecret: string;
}

export interface Pool {
  /** Returns the provider of an application at an origin. */
  providerFor(origin: string, app: OAuthApplication): Promise<Provider>;
  /** CORS headers that replace the library's in the response. */
  cors: WeakMap<IncomingMessage, Record<string, string>>;
}

export const root = "/application/o/";
const maxProviders = 20;

/** Creates a cache of providers; a provider is recreated when its settings have changed. */
export function createPool(options: PoolOptions): Pool {
  const { store } = options;
  const providers = new Map<string, Provider>();
  const cors: Pool["cors"] = new WeakMap();

  const make = async (origin: string, app: OAuthApplication) => {
    const key = await signingKey(store, app.provider);
    const provider = new Provider(
      `${origin}${root}${text(app.application.slug)}/`,
      configure({ ...options, origin, key }, app),
    );
    provider.use(async (ctx, next) => {
      try {
        await next();
      } catch (error) {
        // After an invalid code the library shows its form again, which fails without a session.
        if (withoutSlash(ctx.path) === devicePath) ctx.redirect(devicePath);
        else if (ctx.path.startsWith(`${devicePath}/`)) {
          ctx.status = 404;
          ctx.set(pageHeaders);
          ctx.body = expiredPage();
        } else throw error;
      }
      for (const name of Object.keys(ctx.response.headers))
        if (name.startsWith("access-control-")) ctx.remove(name);
      ctx.set(cors.get(ctx.req) ?? {});
      if (ctx.path === `${root}token/`) await wrap(ctx as never, store, key);
      if (ctx.path.startsWith("/.well-known/")) adjustMetadata(ctx.body);
    });
    provider.on("end_session.success", (ctx) => {
      closeSession(store, ctx.cookies.get(sessionCookie));
      ctx.append("set-cookie", clearedCookies(sessionCookie, csrfCookie));
    });
    return provider;
  };

  return {
    cors,
    async providerFor(origin, app) {
      const id = JSON.stringify([
        origin,
        app,
        mappingsOf(store, app.provider),
        store.get("flows/instances", app.provider.authorization_flow),
      ]);
      const known = providers.get(id);
      if (known) return known;
      const provider = await make(origin, app);
      if (providers.size >= maxProviders)
        providers.delete(providers.keys().next().value ?? "");
      providers.set(id, provider);
      return provider;
    },
  };
}

const withoutSlash = (path: string) => path.replace(/\/$/, "");

/** Removes from the metadata what authentik's does not have. */
function adjustMetadata(metadata: unknown): void {
  if (typeof metadata !== "object" || metadata === null) return;
  const fields = metadata as Record<string, unknown>;
  delete fields.authorization_response_iss_parameter_supported;
  for (const [name, value] of Object.entries(fields))
    if (name.endsWith("_auth_methods_supported") && Array.isArray(value))
      fields[name] = value.filter((method) => method !== "none");
}

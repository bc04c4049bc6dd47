import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { JWK } from "jose";
import type { Description } from "../description/types";
import { createApi } from "./api/handle";
import { createWorld } from "./api/world";
import { fixtures } from "./fixtures";
import { sendJson } from "./http/node";
import { originOf } from "./http/origin";
import { createPages } from "./http/pages";
import { createOpenId, type OpenId } from "./provider";
import { createSigningKey } from "./provider/keys";
import { seed } from "./store/seed";
import { Store } from "./store/store";

export interface SandboxOptions {
  /** What the API offers: references intact, cycles as plain data. */
  description: Description;
  /** Path of the site below the origin, for the explorer's redirect URI. Default `/`. */
  baseUrl?: string;
  /** Hosts to answer besides loopback ones, as in the Host header (`docs.example:3000`). */
  hosts?: readonly string[];
}

export interface Sandbox {
  /** Whether the sandbox answers a path. */
  owns(pathname: string): boolean;
  /** Answers a request for a path it owns. */
  listener(request: IncomingMessage, response: ServerResponse): void;
  /** The API alone, as a function. */
  handle(request: Request): Promise<Response>;
  /** Forgets everything but the fixtures. */
  reset(): Promise<void>;
}

const apiRootOf = ({ servers }: Description): string => {
  const url = new URL(servers?.[0]?.url ?? "/api/v3/", "http://localhost");
  return url.pathname.replace(/\/?$/, "/");
};

/** Starts a sandbox; it holds its state in memory. */
export async function createSandbox({
  description,
  baseUrl = "/",
  hosts = [],
}: SandboxOptions): Promise<Sandbox> {
  const store = new Store();
  const fresh = () => {
    store.load(seed(fixtures, Date.now()));
  };
  fresh();
  const world = createWorld(description, store);
  const root = apiRootOf(description);
  const handle = createApi({ world, root, baseUrl });
  const key: JWK = await createSigningKey();
  const openId: OpenId = createOpenId({
    store,
    baseUrl,
    key,
    cookieSecret: randomBytes(24).toString("base64url"),
  });
  const reset = () => {
    fresh();
    return Promise.resolve();
  };
  const pages = createPages({ store, apiRoot: root, reset });
  const api = getRequestListener(handle, { overrideGlobalObjects: false });

  const route = async (request: IncomingMessage, response: ServerResponse) => {
    const origin = originOf(request.headers.host, hosts);
    if (!origin) {
      sendJson(response, 421, {
        detail: `The sandbox does not answer for the host ${request.headers.host ?? "(none)"}.`,
      });
      return;
    }
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    if (path.startsWith(root)) await api(request, response);
    else if (
      /^\/application\/o\/|^\/sandbox\/(interaction|device)(\/|$)/.test(path)
    )
      await openId.listener(request, response, origin);
    else await pages(request, response, origin);
  };

  return {
    owns: (pathname) =>
      [root, "/application/o/", "/sandbox/"].some((prefix) =>
        pathname.startsWith(prefix),
      ),
    listener: (request, response) => {
      route(request, response).catch(() => {
        if (response.headersSent) response.destroy();
        else
          sendJson(response, 500, { detail: "The sandbox failed to answer." });
      });
    },
    handle,
    reset,
  };
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { OpenId } from "../provider";
import type { Store } from "../store/store";
import { sendJson } from "./node";
import { originOf } from "./origin";
import { createPages } from "./pages";

export interface RoutesOptions {
  /** Path of the API below the origin. */
  root: string;
  hosts: readonly string[];
  handle: (request: Request) => Promise<Response>;
  openId: OpenId;
  store: Store;
  reset: () => Promise<void>;
}

const openIdPaths =
  /^\/application\/o\/|^\/sandbox\/(interaction|device)(\/|$)/;

/** Decides by host and path which part of the sandbox answers. */
export function createRoutes(options: RoutesOptions) {
  const { root, hosts, handle, openId, store, reset } = options;
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
    if (!URL.canParse(request.url ?? "", origin)) {
      sendJson(response, 400, { detail: "The address is malformed." });
      return;
    }
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    if (path.startsWith(root)) await api(request, response);
    else if (openIdPaths.test(path))
      await openId.listener(request, response, origin);
    else await pages(request, response, origin);
  };

  return {
    owns: (pathname: string) =>
      [root, "/application/o/", "/sandbox/"].some((prefix) =>
        pathname.startsWith(prefix),
      ),
    listener: (request: IncomingMessage, response: ServerResponse) => {
      route(request, response).catch((error: unknown) => {
        // Whoever hangs up in the middle of a body is owed no answer.
        if (request.destroyed && !request.complete) {
          response.destroy();
          return;
        }
        process.emitWarning(
          `The sandbox failed at ${request.method ?? ""} ${(request.url ?? "").split("?")[0] ?? ""}: ${error instanceof Error ? (error.stack ?? error.message) : "unknown"}`,
        );
        if (response.headersSent) response.destroy();
        else
          sendJson(response, 500, { detail: "The sandbox failed to answer." });
      });
    },
  };
}

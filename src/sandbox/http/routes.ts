import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener, RequestError } from "@hono/node-server";
import type { OpenId } from "../provider";
import { StoreError } from "../store/errors";
import type { Commit } from "../store/journal";
import type { Store } from "../store/store";
import { holdUntil } from "./hold";
import { sendJson } from "./node";
import { originOf, sameOrigin } from "./origin";
import { createPages } from "./pages";

export interface RoutesOptions {
  /** Path of the API below the origin. */
  root: string;
  hosts: readonly string[];
  handle: (request: Request) => Promise<Response>;
  openId: OpenId;
  store: Store;
  reset: () => Promise<void>;
  /**
   * Called when a request begins; the function it returns is called before the response is sent.
   */
  begin?: () => Commit;
}

const openIdPaths =
  /^\/application\/o\/|^\/sandbox\/(interaction|device)(\/|$)/;

const failure = { detail: "The sandbox failed to handle this request." };

/** Logs a failure of the sandbox, without any data from the request. */
function warn(what: string, error: unknown): void {
  const stack = error instanceof Error ? error.stack : undefined;
  process.emitWarning(`The sandbox failed at ${what}: ${stack ?? "unknown"}`);
}

/** Creates a Node listener for a handler; errors that it throws become responses. */
function listenerOf(
  handle: Parameters<typeof getRequestListener>[0],
  subject: string,
) {
  return getRequestListener(handle, {
    overrideGlobalObjects: false,
    errorHandler: (error) => {
      const hungUp = (error as { code?: string }).code === "ECONNRESET";
      if (hungUp || error instanceof RequestError)
        return Response.json({ detail: "Bad request." }, { status: 400 });
      if (error instanceof StoreError)
        return Response.json(
          { detail: error.message },
          { status: error.status },
        );
      warn(subject, error);
      return Response.json(failure, { status: 500 });
    },
  });
}

/** Routes a request to a part of the sandbox by host and path. */
export function createRoutes(options: RoutesOptions) {
  const { root, hosts, handle, openId, store, reset, begin } = options;
  const pages = createPages({ store, apiRoot: root, reset, begin });
  const api = listenerOf(handle, "a request to the API");
  const pagesListener = listenerOf(
    // The server passes Node's request and response, though its types also allow HTTP/2 ones.
    (request, env) => pages.fetch(request, env),
    "a page",
  );

  const route = async (request: IncomingMessage, response: ServerResponse) => {
    const origin = originOf(request.headers.host, hosts);
    if (!origin) {
      sendJson(response, 421, {
        detail: `The sandbox does not respond to requests for the host ${request.headers.host ?? "(none)"}.`,
      });
      return;
    }
    if (!URL.canParse(request.url ?? "", origin)) {
      sendJson(response, 400, { detail: "The URL is malformed." });
      return;
    }
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const changes = !["GET", "HEAD", "OPTIONS"].includes(request.method ?? "");
    if (
      path.startsWith("/sandbox/") &&
      changes &&
      !sameOrigin(request.headers, origin)
    ) {
      sendJson(response, 403, {
        detail: "Another site may not post to the sandbox.",
      });
      return;
    }
    if (path.startsWith(root)) {
      await api(request, response);
      return;
    }
    if (!openIdPaths.test(path)) {
      await pagesListener(request, response);
      return;
    }
    if (begin) holdUntil(response, begin());
    await openId.listener(request, response, origin);
  };

  return {
    owns: (pathname: string) =>
      [root, "/application/o/", "/sandbox/"].some((prefix) =>
        pathname.startsWith(prefix),
      ),
    listener: (request: IncomingMessage, response: ServerResponse) => {
      route(request, response).catch((error: unknown) => {
        // A client that disconnects while sending the body gets no response.
        if (request.destroyed && !request.complete) {
          response.destroy();
          return;
        }
        if (response.headersSent) response.destroy();
        else if (error instanceof StoreError)
          sendJson(response, error.status, { detail: error.message });
        else {
          const [path = ""] = (request.url ?? "").split("?");
          warn(`${request.method ?? ""} ${path}`, error);
          sendJson(response, 500, failure);
        }
      });
    },
  };
}

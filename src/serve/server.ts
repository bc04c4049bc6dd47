import type { Server } from "node:http";
import { createSafeServer } from "../config/http-server";
import type { Description } from "../description";
import { mcpListener, mcpPath } from "../mcp/http";
import { openDocs } from "../mcp/docs/docs";
import { type NamedServer, targetsOf } from "../mcp/send/targets";
import type { ChangeFacts } from "../description";
import { createSandbox } from "../sandbox";
import { readOwnPages, securityHeaders } from "./security-headers";
import { staticSite } from "./static-site";

/** How long a connection may be idle, in milliseconds. */
const idleTimeout = 120_000;

export interface SiteServerOptions {
  /** Folder of the built site. */
  folder: string;
  /** Base path of the site, with slashes at both ends. */
  baseUrl: string;
  /** The description that the sandbox serves. */
  description: Description;
  /** Whether to serve the sandbox, which only suits authentik's API. True by default. */
  hasSandbox?: boolean;
  /** A file that keeps the sandbox's state across restarts. */
  stateFile?: string | undefined;
  /** Options of the MCP endpoint; if undefined, there is none. */
  mcp?: {
    /** The bearer token that clients must send. */
    token: string;
    /** A server other than the sandbox that requests may be sent to. */
    server: NamedServer;
    readChanges: () => readonly ChangeFacts[];
  };
}

export interface SiteServer {
  server: Server;
  /** Stops listening and writes the sandbox's state a last time. */
  close: () => Promise<void>;
}

/** Creates one server for the site, the sandbox's API and its OpenID provider. */
export async function createSiteServer({
  folder,
  baseUrl,
  description,
  hasSandbox = true,
  stateFile,
  mcp,
}: SiteServerOptions): Promise<SiteServer> {
  const site = staticSite(folder, baseUrl, (built) =>
    securityHeaders(readOwnPages(built)),
  );
  const sandbox = hasSandbox
    ? await createSandbox({
        description,
        baseUrl,
        ...(stateFile && { stateFile }),
      })
    : undefined;
  const targets = mcp && targetsOf(sandbox, description, mcp.server);
  const toMcp =
    mcp &&
    targets &&
    mcpListener(mcp.token, async () => ({
      docs: await openDocs(folder),
      ...{ description, targets },
      changes: mcp.readChanges(),
    }));
  const server = createSafeServer((request, response) => {
    const [pathname = "/"] = (request.url ?? "/").split("?");
    if (toMcp && pathname === baseUrl + mcpPath)
      return toMcp(request, response);
    if (!sandbox?.owns(pathname)) return site(request, response);
    sandbox.listener(request, response);
  });
  server.setTimeout(idleTimeout);
  return {
    server,
    async close() {
      server.close();
      server.closeAllConnections();
      await sandbox?.close();
    },
  };
}

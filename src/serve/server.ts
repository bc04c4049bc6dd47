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

/** Milliseconds that a connection may stay when nothing is sent or read. */
const idleTimeout = 120_000;

export interface SiteServerOptions {
  /** Folder of the built site. */
  folder: string;
  /** Path of the site, with a slash at both ends. */
  baseUrl: string;
  /** What the sandbox offers. */
  description: Description;
  /** The sandbox is one of authentik: a site of another API has none. It has one by default. */
  hasSandbox?: boolean;
  /** A file that keeps the sandbox's state over restarts. */
  stateFile?: string | undefined;
  /** The MCP endpoint; without it there is none. */
  mcp?: {
    /** What clients have to send as a bearer token. */
    token: string;
    /** Another server than the sandbox that requests may go to. */
    server: NamedServer;
    readChanges: () => readonly ChangeFacts[];
  };
}

export interface SiteServer {
  server: Server;
  /** Stops listening, and writes the sandbox's state for the last time. */
  close: () => Promise<void>;
}

/** One server for the site, the sandbox's API and its OpenID provider. */
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

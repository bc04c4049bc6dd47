import type { Server } from "node:http";
import { createSafeServer } from "../config/http-server";
import type { Description } from "../description";
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
  /** A file that keeps the sandbox's state over restarts. */
  stateFile?: string | undefined;
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
  stateFile,
}: SiteServerOptions): Promise<SiteServer> {
  const site = staticSite(folder, baseUrl, (built) =>
    securityHeaders(readOwnPages(built)),
  );
  const sandbox = await createSandbox({
    description,
    baseUrl,
    ...(stateFile && { stateFile }),
  });
  const server = createSafeServer((request, response) => {
    const [pathname = "/"] = (request.url ?? "/").split("?");
    if (!sandbox.owns(pathname)) return site(request, response);
    sandbox.listener(request, response);
  });
  server.setTimeout(idleTimeout);
  return {
    server,
    async close() {
      server.close();
      server.closeAllConnections();
      await sandbox.close();
    },
  };
}

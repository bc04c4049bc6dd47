import { createServer, type RequestListener, type Server } from "node:http";
import { listen } from "../../serve/listen";
import { listOf } from "./bodies";

/** The operation whose responses are replaced by large ones. */
const replaced = "/api/v3/core/users/me/";

export interface LargeResponses {
  origin: string;
  /** Sets the size of the following responses in bytes. */
  setSize: (bytes: number) => void;
  close: () => void;
}

/** Serves a site on loopback, in which the responses of one operation have an adjustable size. */
export async function serveLargeResponses(
  site: Server,
): Promise<LargeResponses> {
  let body = listOf(1000);
  const [handleSite] = site.listeners("request") as RequestListener[];
  const server = createServer((request, response) => {
    if (request.url?.startsWith(replaced)) {
      response.writeHead(200, { "content-type": "application/json" }).end(body);
    } else handleSite?.(request, response);
  });
  const port = await listen(server, 4340, false);
  return {
    origin: `http://localhost:${String(port)}`,
    setSize: (bytes) => {
      body = listOf(bytes);
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

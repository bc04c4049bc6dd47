import { type Server, createServer } from "node:http";
import { listenOnLoopback } from "../../testing/listen";

/** Starts a server with CORS for any origin that sends three events, half a second apart. */
export async function startEventServer(): Promise<{
  url: string;
  close: () => void;
}> {
  const server: Server = createServer((request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "*");
    if (request.method === "OPTIONS") {
      response.end();
      return;
    }
    response.setHeader("content-type", "text/event-stream");
    let sent = 0;
    const timer = setInterval(() => {
      sent += 1;
      response.write(`data: event ${String(sent)} of 3\n\n`);
      if (sent < 3) return;
      clearInterval(timer);
      response.end();
    }, 500);
    response.on("close", () => {
      clearInterval(timer);
    });
  });
  const origin = await listenOnLoopback(server);
  return {
    url: origin,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

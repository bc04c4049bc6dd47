import { type IncomingMessage, createServer } from "node:http";
import { listenOnLoopback } from "../../testing/listen";

/** Starts a server that returns what it receives, including secrets, and records it. */
export async function echoServer() {
  const received: Pick<IncomingMessage, "method" | "url" | "headers">[] = [];
  const server = createServer((request, response) => {
    const { method, url = "", headers } = request;
    received.push({ method, url, headers });
    if (url.includes("/groups/")) request.socket.destroy();
    else if (url.includes("page=2"))
      response.writeHead(302, { location: "https://elsewhere.invalid/" }).end();
    else if (url.includes("page=3"))
      response
        .writeHead(200, { "content-type": "text/plain" })
        .end("x".repeat(1_500_000));
    else
      response
        .writeHead(200, {
          "content-type": "application/json",
          location: headers.authorization ?? "",
        })
        .end(JSON.stringify({ headers, url }));
  });
  const origin = await listenOnLoopback(server);
  return {
    url: origin,
    received,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

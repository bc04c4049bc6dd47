import { type IncomingMessage, type ServerResponse, request } from "node:http";
import { connect } from "node:net";
import { type Duplex, pipeline } from "node:stream";

/** Forwards a request to a server on another port of this machine, and returns its response. */
export function forward(
  incoming: IncomingMessage,
  response: ServerResponse,
  port: number,
): void {
  const { method, url, headers } = incoming;
  const fail = (error: Error) => {
    if (response.headersSent) response.destroy();
    else
      response
        // The server may still be starting, so the browser retries.
        .writeHead(502, { "content-type": "text/plain", refresh: "1" })
        .end(`The development server does not respond: ${error.message}\n`);
  };
  const outgoing = request(
    { host: "127.0.0.1", port, method, path: url, headers },
    (upstream) => {
      response.writeHead(upstream.statusCode ?? 502, upstream.headers);
      pipeline(upstream, response, () => undefined);
    },
  );
  outgoing.once("error", fail);
  pipeline(incoming, outgoing, () => undefined);
  response.once("close", () => outgoing.destroy());
}

/** Forwards a WebSocket connection, which notifies the browser of changes. */
export function forwardUpgrade(
  { method, url, rawHeaders }: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  port: number,
): void {
  const target = connect(port, "127.0.0.1", () => {
    const lines = [`${method ?? "GET"} ${url ?? "/"} HTTP/1.1`];
    for (let index = 0; index < rawHeaders.length; index += 2)
      lines.push(`${rawHeaders[index] ?? ""}: ${rawHeaders[index + 1] ?? ""}`);
    target.write(`${lines.join("\r\n")}\r\n\r\n`);
    target.write(head);
    socket.pipe(target).pipe(socket);
  });
  target.once("error", () => socket.destroy());
  socket.once("error", () => target.destroy());
}

import {
  type IncomingMessage,
  type ServerResponse,
  createServer,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import selfsigned from "selfsigned";

/** A server that misbehaves in different ways, each at its own URL. */
export interface MisbehavingServer {
  origin: string;
  /** The same over HTTPS, with a self-signed certificate. */
  tlsOrigin: string;
  /** Received requests in order, such as `HEAD /fine`. */
  requests: string[];
  close(): Promise<void>;
}

type Behaviour = (
  request: IncomingMessage,
  response: ServerResponse,
  /** Number of earlier requests for the URL, with any method. */
  before: number,
) => void;

const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (_, response) => {
    response.writeHead(code, headers).end();
  };
const leadsTo = (code: number, location: string) => status(code, { location });

/** Responds differently to HEAD than to other methods. */
const byMethod =
  (head: Behaviour, other: Behaviour): Behaviour =>
  (request, response, before) => {
    (request.method === "HEAD" ? head : other)(request, response, before);
  };

const behaviours: Record<string, Behaviour> = {
  "/fine": status(200),
  "/gone": status(404),
  "/gone-for-good": status(410),
  "/forbidden": status(403),
  "/broken": status(500),
  "/teapot": status(418),
  "/head-405": byMethod(status(405), status(200)),
  "/head-501": byMethod(status(501), status(200)),
  "/head-403": byMethod(status(403), status(200)),
  "/head-404": byMethod(status(404), status(200)),
  "/head-reset": byMethod(reset, status(200)),
  "/head-stalls": byMethod(() => undefined, status(200)),
  "/reset": reset,
  "/stalls": () => undefined,
  "/stalls-in-headers": (request) => {
    request.socket.write("HTTP/1.1 200 OK\r\nContent-Type: te");
  },
  "/garbage": (request) => {
    request.socket.end("SSH-2.0-OpenSSH_9.6\r\n");
  },
  "/endless": byMethod(status(405), (request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write("x".repeat(1024)), 1);
    request.socket.once("close", () => {
      clearInterval(timer);
    });
  }),
  "/too-short": byMethod(status(405), (request) => {
    request.socket.end("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort");
  }),
  "/events": streams("text/event-stream", event, 3),
  "/events-without-end": streams("text/event-stream", event, Infinity),
  "/lines-without-end": streams("application/x-ndjson", line, Infinity),
  "/moved": leadsTo(301, "/fine"),
  "/moved-308": leadsTo(308, "/fine"),
  "/elsewhere-today": leadsTo(302, "/fine"),
  "/today-then-moved": leadsTo(307, "/moved"),
  "/moved-to-nothing": leadsTo(301, "/gone"),
  "/circle": leadsTo(302, "/circle-back"),
  "/circle-back": leadsTo(302, "/circle"),
  "/on-and-on": (request, response) => {
    const { searchParams } = new URL(request.url ?? "", "http://host");
    const step = Number(searchParams.get("step") ?? 0) + 1;
    response
      .writeHead(302, { location: `/on-and-on?step=${String(step)}` })
      .end();
  },
  "/leads-to-mail": leadsTo(301, "mailto:a@sky.test"),
  "/leads-nowhere": leadsTo(301, "http://"),
  "/busy-once": (_, response, before) => {
    response
      .writeHead(
        before === 0 ? 429 : 200,
        before === 0 ? { "retry-after": "1" } : {},
      )
      .end();
  },
  "/busy-until": (_, response, before) => {
    const date = new Date(Date.now() + 1000).toUTCString();
    response
      .writeHead(
        before === 0 ? 503 : 200,
        before === 0 ? { "retry-after": date } : {},
      )
      .end();
  },
  "/busy-for-days": status(429, { "retry-after": "86400" }),
  "/busy-always": status(429),
  "/broken-once": (_, response, before) => {
    response.writeHead(before < 2 ? 502 : 200).end();
  },
};

/** Sends ten pieces per second and stops when the client disconnects. */
function streams(
  mediaType: string,
  piece: (n: number) => string,
  pieces: number,
): Behaviour {
  return (request, response) => {
    response.writeHead(200, { "content-type": mediaType });
    let n = 0;
    const timer = setInterval(() => {
      n += 1;
      response.write(piece(n));
      if (n < pieces) return;
      clearInterval(timer);
      response.end();
    }, 100);
    request.socket.once("close", () => {
      clearInterval(timer);
    });
  };
}

function event(n: number): string {
  return `id: ${String(n)}\nevent: tick\ndata: {"n":${String(n)}.10}\n\n`;
}

function line(n: number): string {
  return `{"n":${String(n)},"name":"line ${String(n)}"}\n`;
}

function reset(request: IncomingMessage): void {
  request.socket.resetAndDestroy();
}

export async function startMisbehavingServer(): Promise<MisbehavingServer> {
  const requests: string[] = [];
  const counts = new Map<string, number>();
  const response = (request: IncomingMessage, response: ServerResponse) => {
    const [path = ""] = (request.url ?? "").split("?");
    const before = counts.get(path) ?? 0;
    counts.set(path, before + 1);
    requests.push(`${request.method ?? ""} ${path}`);
    (behaviours[path] ?? status(404))(request, response, before);
  };
  const { private: key, cert } = await selfsigned.generate([
    { name: "commonName", value: "localhost" },
  ]);
  const plain = createServer(response);
  const secure = createTlsServer({ key, cert }, response);
  const [port, tlsPort] = await Promise.all([listen(plain), listen(secure)]);
  return {
    origin: `http://127.0.0.1:${port}`,
    tlsOrigin: `https://127.0.0.1:${tlsPort}`,
    requests,
    async close() {
      for (const server of [plain, secure]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve(String((server.address() as AddressInfo).port));
    });
  });
}

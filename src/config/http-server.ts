import { AsyncLocalStorage } from "node:async_hooks";
import {
  type IncomingMessage,
  type Server,
  type ServerResponse,
  createServer,
} from "node:http";
import { say } from "./command";

export type Listener = (
  request: IncomingMessage,
  response: ServerResponse,
) => void | Promise<void>;

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

/** What a request may be and how long it may take, whatever it is for. */
export const requestLimits = {
  /** Bytes of the request line and all header fields; cookies of all ports of a host come along. */
  maxHeaderSize: 24 * 1024,
  /** Milliseconds until all header fields have come. */
  headersTimeout: 20_000,
  /** Milliseconds until the whole request has come. */
  requestTimeout: 120_000,
  /** How often the two are looked at, in milliseconds. */
  connectionsCheckingInterval: 5_000,
} as const;

const current = new AsyncLocalStorage<Exchange>();

/**
 * A server that outlives its requests: what a listener throws, at once or later, is a 500 for that
 * request and one line in the log.
 *
 * @param log told about each failure, without anything secret that the request carried
 */
export function createSafeServer(
  listener: Listener,
  log: (line: string) => void = say,
): Server {
  return createServer(requestLimits, (request, response) => {
    const exchange = { request, response };
    current.run(exchange, () => {
      const answer = async () => {
        await listener(request, response);
      };
      answer().catch((error: unknown) => {
        fail(exchange, error, log);
      });
    });
  });
}

/**
 * Keeps the process alive when a library throws outside of any call, as from a timer or an event.
 * For the time that a server runs; before that, an error ends the process as usual.
 */
export function keepServing(log: (line: string) => void = say): void {
  process.on("uncaughtException", (error) => {
    const exchange = current.getStore();
    if (exchange) fail(exchange, error, log);
    else log(`Outside of a request: ${describe(error)}`);
  });
}

function fail(
  { request, response }: Exchange,
  error: unknown,
  log: (line: string) => void,
): void {
  const [path = ""] = (request.url ?? "").split("?");
  log(
    `${request.method ?? ""} ${JSON.stringify(path.slice(0, 200))} failed: ${describe(error)}`,
  );
  if (response.headersSent) response.destroy();
  else
    response
      .writeHead(500, { "Content-Type": "text/plain; charset=utf-8" })
      .end("Internal server error\n");
}

/** The error's message and where it comes from, in one line. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(String(error));
  const [, place = ""] = /\n\s+(at .+)/.exec(error.stack ?? "") ?? [];
  return `${error.message.replace(/\s+/g, " ")} ${place}`.trimEnd();
}

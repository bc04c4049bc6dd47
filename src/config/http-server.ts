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

/** Limits on the size and duration of all requests. */
export const requestLimits = {
  /**
   * Maximum size of the request line and header fields in bytes; includes cookies of all ports of a
   * host.
   */
  maxHeaderSize: 24 * 1024,
  /** Time to receive all header fields, in milliseconds. */
  headersTimeout: 20_000,
  /** Time to receive the whole request, in milliseconds. */
  requestTimeout: 120_000,
  /** Interval at which the timeouts are checked, in milliseconds. */
  connectionsCheckingInterval: 5_000,
} as const;

const current = new AsyncLocalStorage<Exchange>();

/**
 * Creates a server that keeps running if a request fails: an error that a listener throws, even in
 * a callback, becomes a 500 response and a line in the log.
 *
 * @param log called for each failure, without secrets of the request
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
 * Keeps the process running if an error is thrown in a callback, such as a timer or an event. To be
 * called once the server is running; earlier errors should end the process.
 */
export function keepServing(log: (line: string) => void = say): void {
  process.on("uncaughtException", (error) => {
    const exchange = current.getStore();
    if (exchange) fail(exchange, error, log);
    else log(`Outside a request: ${describe(error)}`);
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

/** Returns the error's message and its origin in one line. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(String(error));
  const [, place = ""] = /\n\s+(at .+)/.exec(error.stack ?? "") ?? [];
  return `${error.message.replace(/\s+/g, " ")} ${place}`.trimEnd();
}

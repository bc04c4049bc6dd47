import { timingSafeEqual, createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { originOf } from "../sandbox/http/origin";
import { bodyOf, sendJson } from "../sandbox/http/node";
import type { McpOptions } from "./server";

/** Name of the endpoint, relative to the site's base. */
export const mcpPath = "mcp";

/** Maximum size of a message in bytes. */
const messageLimit = 1_000_000;

/**
 * Creates the MCP endpoint: Streamable HTTP without sessions, with a new server for each message.
 * Only programs on this machine that know the token may use it; pages of other sites are rejected
 * even with the token.
 *
 * @param options called when the first message arrives
 * @see https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#streamable-http
 */
export function mcpListener(
  token: string,
  options: () => Promise<McpOptions>,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  let opened: Promise<McpOptions> | undefined;
  return async (request, response) => {
    const refusal = refusalOf(request, token);
    if (refusal) {
      refuse(response, refusal);
      return;
    }
    const message = await readMessage(request);
    if (message === undefined) {
      refuse(response, { status: 413, message: "The message is too large." });
      return;
    }
    opened ??= options();
    opened.catch(() => (opened = undefined));
    await exchange(await opened, message, request, response);
  };
}

async function exchange(
  options: McpOptions,
  message: unknown,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Loaded on demand: most users never need it.
  const [{ StreamableHTTPServerTransport }, { createMcpServer }] =
    await Promise.all([
      import("@modelcontextprotocol/sdk/server/streamableHttp.js"),
      import("./server"),
    ]);
  const server = createMcpServer(options);
  const transport = new StreamableHTTPServerTransport({
    enableJsonResponse: true,
  });
  response.on("close", () => void server.close());
  await server.connect(transport);
  await transport.handleRequest(request, response, message);
}

interface Refusal {
  status: number;
  message: string;
  headers?: Record<string, string>;
}

/** Returns why a request is rejected, because of its host, origin, token or method. */
function refusalOf(
  { headers, method }: IncomingMessage,
  token: string,
): Refusal | undefined {
  const origin = originOf(headers.host, []);
  if (origin === undefined)
    return { status: 403, message: "This host is not served." };
  const site = headers["sec-fetch-site"];
  const isForeign =
    (headers.origin !== undefined && headers.origin !== origin) ||
    (site !== undefined && site !== "same-origin" && site !== "none");
  if (isForeign)
    return { status: 403, message: "Another site may not use this endpoint." };
  if (!hasToken(headers.authorization, token))
    return {
      status: 401,
      message: "Send the token that was printed at start as a bearer token.",
      headers: { "www-authenticate": "Bearer" },
    };
  return method === "POST"
    ? undefined
    : {
        status: 405,
        message:
          "Send messages with POST; there are no sessions and no streams.",
        headers: { allow: "POST" },
      };
}

function refuse(
  response: ServerResponse,
  { status, message, headers }: Refusal,
): void {
  sendJson(
    response,
    status,
    { jsonrpc: "2.0", error: { code: -32_000, message }, id: null },
    { connection: "close", ...headers },
  );
}

/** Compares hashes, so that neither length nor timing reveals anything. */
function hasToken(given: string | undefined, token: string): boolean {
  const [, value = ""] = /^Bearer +(\S+) *$/i.exec(given ?? "") ?? [];
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(value), hash(token));
}

/** Returns the message as JSON, its text if it is not JSON, or `undefined` if it is too large. */
async function readMessage(request: IncomingMessage): Promise<unknown> {
  const text = (await bodyOf(request, messageLimit))?.toString();
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

import { IncomingMessage, type ServerResponse } from "node:http";
import { bodyLimit } from "../api/body";

/** Reads the whole body; returns undefined if it exceeds the limit in bytes. */
export async function bodyOf(
  request: IncomingMessage,
  limit = bodyLimit,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  // By default the iterator closes the connection, and a client that sent too much gets no
  // response.
  const body = request.iterator({ destroyOnReturn: false });
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Copies a request with another body, URL or headers, for a handler that reads the stream itself.
 * The copy shares the connection.
 */
export function replay(
  request: IncomingMessage,
  changes: {
    url?: string;
    body?: Buffer;
    headers?: Record<string, string | undefined>;
  },
): IncomingMessage {
  const copy = new IncomingMessage(request.socket);
  copy.method = request.method;
  copy.url = changes.url ?? request.url;
  copy.httpVersion = request.httpVersion;
  copy.httpVersionMajor = request.httpVersionMajor;
  copy.httpVersionMinor = request.httpVersionMinor;
  copy.headers = { ...request.headers };
  for (const [name, value] of Object.entries(changes.headers ?? {}))
    if (value === undefined) Reflect.deleteProperty(copy.headers, name);
    else copy.headers[name] = value;
  if (changes.body) {
    Reflect.deleteProperty(copy.headers, "transfer-encoding");
    copy.headers["content-length"] = String(changes.body.byteLength);
    copy.push(changes.body);
  }
  copy.push(null);
  copy.complete = true;
  return copy;
}

export function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string | string[]>,
  body = "",
): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers))
    response.setHeader(name, value);
  response.end(body);
}

/** Headers of JSON responses outside the API. */
export const jsonHeaders = {
  "content-type": "application/json",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
};

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  send(response, status, { ...jsonHeaders, ...headers }, JSON.stringify(body));
}

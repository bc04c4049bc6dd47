import { headerProblem } from "./headers";
import { multipartPieces } from "./multipart";
import type { Body, BuiltRequest } from "./types";

/** What came back, read to the end. */
export interface ReceivedResponse {
  status: number;
  statusText: string;
  /** Where the answer came from, after redirects. */
  url: string;
  redirected: boolean;
  headers: [name: string, value: string][];
  bytes: Uint8Array<ArrayBuffer>;
  /** Milliseconds from sending to the answer's headers, and to its end. */
  firstByte: number;
  total: number;
  /** Milliseconds since the epoch. */
  receivedAt: number;
}

export type SendFailure = "cancelled" | "timeout" | "unreachable" | "refused";

/** A request that got no answer. */
export class SendError extends Error {
  override name = "SendError";
  constructor(
    readonly failure: SendFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface SendOptions {
  signal?: AbortSignal;
  /** Milliseconds until the request is given up. */
  timeout?: number;
  /** Send the browser's own cookies; only for a session credential on the page's own origin. */
  withCookies?: boolean;
  /**
   * Follow no redirect: browsers take `Authorization` out on the way to another origin, but no other
   * header that holds a key.
   */
  holdsKey?: boolean;
  /** The URL as messages may show it; by default as it is. */
  shownUrl?: string;
  fetch?: typeof fetch;
}

/**
 * Sends a built request once. Nothing is added but what the browser itself adds; the page's
 * cookies and address stay at home.
 *
 * @throws SendError
 */
export async function send(
  request: BuiltRequest,
  options: SendOptions = {},
): Promise<ReceivedResponse> {
  const { signal, timeout = 30_000 } = options;
  for (const [name, value] of request.headers) {
    const problem = headerProblem(name, value);
    if (problem) throw new SendError("refused", problem);
  }
  const expiry = AbortSignal.timeout(timeout);
  const subject = `${request.method} ${options.shownUrl ?? request.url}`;
  const start = performance.now();
  try {
    const response = await (options.fetch ?? fetch)(request.url, {
      method: request.method,
      headers: request.headers,
      body: fetchBody(request.body),
      signal: signal ? AbortSignal.any([signal, expiry]) : expiry,
      credentials: options.withCookies ? "same-origin" : "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      redirect: options.holdsKey ? "manual" : "follow",
    });
    if (options.holdsKey && isRedirect(response)) {
      throw new SendError(
        "refused",
        `The server redirects ${subject}. It was not followed: the key in its headers would have gone along, wherever that is.`,
      );
    }
    const firstByte = performance.now() - start;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return {
      status: response.status,
      statusText: response.statusText,
      url: response.url,
      redirected: response.redirected,
      headers: [...response.headers],
      bytes,
      firstByte,
      total: performance.now() - start,
      receivedAt: Date.now(),
    };
  } catch (cause) {
    if (cause instanceof SendError) throw cause;
    if (signal?.aborted) {
      throw new SendError("cancelled", `Cancelled: ${subject}`, { cause });
    }
    if (expiry.aborted) {
      const seconds = timeout / 1000;
      throw new SendError(
        "timeout",
        `No answer within ${seconds} seconds: ${subject}`,
        { cause },
      );
    }
    throw new SendError("unreachable", `No answer: ${subject}`, { cause });
  }
}

/** In browsers a redirect that is not followed is opaque, elsewhere it has its status. */
const isRedirect = ({ type, status }: Response) =>
  type === "opaqueredirect" || (status >= 300 && status < 400);

/** The body as `fetch` takes it. */
export function fetchBody(body: Body | undefined): BodyInit | undefined {
  if (!body) return undefined;
  if (body.kind === "text") return body.text;
  if (body.kind === "file") return body.file;
  const boundary = `----${[...crypto.getRandomValues(new Uint32Array(4))].join("")}`;
  return new Blob(multipartPieces(body.parts, boundary), {
    type: `multipart/form-data; boundary=${boundary}`,
  });
}

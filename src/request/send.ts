import { type CookieJar, cookieProblem, withCookies } from "./cookies";
import { explainFailure, findFailureReason } from "./failure";
import { headerProblem } from "./headers";
import { multipartPieces, withBoundary } from "./multipart";
import { receive, type ReceivedResponse } from "./receive";
import type { Body, BuiltRequest } from "./types";

export type SendFailure = "cancelled" | "timeout" | "unreachable" | "refused";

/** A request that got no response. */
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
  /** Milliseconds until the request times out. */
  timeout?: number;
  /** Which of the browser's own cookies go along; none by default. */
  credentials?: RequestCredentials;
  /**
   * Follow no redirect: browsers take `Authorization` out on the way to another origin, but no other
   * header that holds a key.
   */
  holdsKey?: boolean;
  /** The URL as messages may show it; by default as it is. */
  shownUrl?: string;
  /** The page that sends: sets the request's own cookies, and is named in messages. */
  page?: { origin: string; isOnline: boolean; jar: CookieJar };
  /** Called with what has been read of a response that takes longer. */
  onProgress?: (partial: ReceivedResponse) => void;
  fetch?: typeof fetch;
}

/**
 * Sends a built request once. Nothing is added but what the browser itself adds; its cookies and the
 * page's URL are not sent. A body that is cut off is kept as far as it came.
 *
 * @throws SendError
 */
export async function send(
  request: BuiltRequest,
  options: SendOptions = {},
): Promise<ReceivedResponse> {
  const { page } = options;
  const methodIssue = methodProblem(request);
  if (methodIssue) throw new SendError("refused", methodIssue);
  for (const [name, value] of request.headers) {
    const problem = headerProblem(name, value);
    if (problem) throw new SendError("refused", problem);
  }
  if (!page || request.cookies.length === 0) return transmit(request, options);
  const problem = cookieProblem(request, page.origin);
  if (problem) throw new SendError("refused", problem);
  const credentials = options.credentials ?? "same-origin";
  return withCookies(request, page.jar, () =>
    transmit(request, { ...options, credentials }),
  );
}

/**
 * Why a browser cannot send this method, or not with a body.
 *
 * @see https://fetch.spec.whatwg.org/#dom-request
 */
function methodProblem({ method, body }: BuiltRequest): string | undefined {
  const hint = "use the cURL command instead.";
  if (/^(CONNECT|TRACE|TRACK)$/.test(method))
    return `Browsers do not let a page send ${method} requests; ${hint}`;
  return body && /^(GET|HEAD)$/.test(method)
    ? `Browsers do not send a body with ${method}; ${hint}`
    : undefined;
}

async function transmit(
  request: BuiltRequest,
  options: SendOptions,
): Promise<ReceivedResponse> {
  const { signal, timeout = 30_000 } = options;
  const expiry = AbortSignal.timeout(timeout);
  const start = performance.now();
  try {
    const response = await (options.fetch ?? fetch)(request.url, {
      method: request.method,
      headers: request.headers,
      body: fetchBody(request.body),
      signal: signal ? AbortSignal.any([signal, expiry]) : expiry,
      credentials: options.credentials ?? "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      redirect: options.holdsKey ? "manual" : "follow",
    });
    if (options.holdsKey && isRedirect(response)) {
      throw new SendError(
        "refused",
        `The server redirects ${subjectOf(request, options)}. The redirect was not followed, because the key in the request's headers would have been sent along.`,
      );
    }
    return await receive(response, start, options.onProgress, () => {
      if (signal?.aborted) return "cancelled";
      return expiry.aborted ? "timeout" : "connection";
    });
  } catch (cause) {
    if (cause instanceof SendError) throw cause;
    throw await failureOf(request, options, expiry.aborted, cause);
  }
}

const subjectOf = (
  { method, url }: BuiltRequest,
  { shownUrl = url }: SendOptions,
) => `${method} ${shownUrl}`;

/** What kept a request from its response, as an error with a message for the reader. */
async function failureOf(
  request: BuiltRequest,
  options: SendOptions,
  isTimeout: boolean,
  cause: unknown,
): Promise<SendError> {
  const { signal, timeout = 30_000, page } = options;
  const subject = subjectOf(request, options);
  const mayHaveArrived = /^(GET|HEAD|OPTIONS|TRACE)$/.test(request.method)
    ? ""
    : " The server may have received and processed it: check before you send it again.";
  if (signal?.aborted) {
    return new SendError(
      "cancelled",
      `Cancelled: ${subject}.${mayHaveArrived}`,
      { cause },
    );
  }
  if (isTimeout) {
    return new SendError(
      "timeout",
      `No response within ${timeout / 1000} seconds: ${subject}.${mayHaveArrived}`,
      { cause },
    );
  }
  const message = `No response: ${subject}.`;
  if (!page) return new SendError("unreachable", message, { cause });
  const reason = await findFailureReason(request, page, options.fetch);
  return new SendError(
    "unreachable",
    `${message} ${explainFailure(reason, request, page)}`,
    { cause },
  );
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
    type: withBoundary(body, boundary),
  });
}

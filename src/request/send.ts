import { type CookieJar, cookieProblem, withCookies } from "./cookies";
import { explainFailure, findFailureReason } from "./failure";
import { headerProblem } from "./headerProblem";
import { multipartPieces, withBoundary } from "./multipart";
import { receive, type ReceivedResponse } from "./receive";
import { SendError } from "./sendError";
import type { Body, BuiltRequest } from "./types";

export interface SendOptions {
  signal?: AbortSignal;
  /** Timeout in milliseconds without any data, before or during the response. */
  timeout?: number;
  /** Whether the browser's own cookies are sent; by default they are not. */
  credentials?: RequestCredentials;
  /**
   * Whether a header contains a key. Then no redirect is followed: browsers drop only
   * `Authorization` when redirecting to another origin.
   */
  holdsKey?: boolean;
  /** Whether redirects are followed; true by default. */
  followsRedirects?: boolean;
  /** The URL as shown in messages; by default the request's URL. */
  shownUrl?: string;
  /** The page that sends the request: it sets the request's cookies and is named in messages. */
  page?: { origin: string; isOnline: boolean; jar: CookieJar };
  /** Called with the partial response while a long body is read. */
  onProgress?: (partial: ReceivedResponse) => void;
  fetch?: typeof fetch;
}

/**
 * Sends a built request once. Only the browser's own headers are added; its cookies and the
 * referrer are not sent. If the body is cut off, the received part is kept.
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
 * Returns why a browser cannot send this method, or not with a body; undefined if it can.
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
  const { signal, timeout = 30_000, followsRedirects = true } = options;
  const isManual = options.holdsKey === true || !followsRedirects;
  const expiry = new AbortController();
  const expire = () => {
    expiry.abort();
  };
  let timer = setTimeout(expire, timeout);
  const start = performance.now();
  try {
    const response = await (options.fetch ?? fetch)(request.url, {
      method: request.method,
      headers: request.headers,
      body: fetchBody(request.body),
      signal: signal ? AbortSignal.any([signal, expiry.signal]) : expiry.signal,
      credentials: options.credentials ?? "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      redirect: isManual ? "manual" : "follow",
    });
    if (isManual && isRedirect(response)) {
      throw new SendError(
        "refused",
        `The server redirects ${subjectOf(request, options)}. The redirect was not followed, because ${followsRedirects ? "the key in the request's headers would have been sent along" : "redirects are turned off under Settings; browsers do not say where it leads"}.`,
      );
    }
    const onPiece = () => {
      clearTimeout(timer);
      timer = setTimeout(expire, timeout);
    };
    onPiece();
    return await receive(response, {
      start,
      onProgress: options.onProgress,
      onPiece,
      whyCutOff: () => {
        if (signal?.aborted) return "cancelled";
        return expiry.signal.aborted ? "timeout" : "connection";
      },
    });
  } catch (cause) {
    if (cause instanceof SendError) throw cause;
    throw await failureOf(request, options, expiry.signal.aborted, cause);
  } finally {
    clearTimeout(timer);
  }
}

const subjectOf = (
  { method, url }: BuiltRequest,
  { shownUrl = url }: SendOptions,
) => `${method} ${shownUrl}`;

/** Returns an error that explains to the reader why there is no response. */
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

/** In browsers, a redirect that is not followed is opaque; elsewhere, it has its status. */
const isRedirect = ({ type, status }: Response) =>
  type === "opaqueredirect" || (status >= 300 && status < 400);

/** Converts a body to what `fetch` accepts. */
export function fetchBody(body: Body | undefined): BodyInit | undefined {
  if (!body) return undefined;
  if (body.kind === "text") return body.text;
  if (body.kind === "file") return body.file;
  const boundary = `----${[...crypto.getRandomValues(new Uint32Array(4))].join("")}`;
  return new Blob(multipartPieces(body.parts, boundary), {
    type: withBoundary(body, boundary),
  });
}

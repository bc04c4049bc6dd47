import { isLoopback } from "./loopback";
import type { BuiltRequest } from "./types";

/** Why a request got no response, as far as scripts can find out. */
export type FailureReason =
  "offline" | "insecure" | "redirect" | "cors" | "unreachable";

/** The page that sends requests. */
export interface SendingPage {
  origin: string;
  isOnline: boolean;
}

/** Timeout of each diagnostic request in milliseconds. */
const timeout = 5000;

/**
 * Finds out why a request got no response, since `fetch` does not tell scripts. It asks the server
 * again without credentials, query and body: first with a request that detects redirects, then with
 * one whose response is opaque.
 *
 * @see https://fetch.spec.whatwg.org/#concept-network-error
 */
export async function findFailureReason(
  request: BuiltRequest,
  page: SendingPage,
  fetcher: typeof fetch = fetch,
): Promise<FailureReason> {
  const url = new URL(request.url);
  const isOwn = url.origin === page.origin;
  if (url.protocol === "http:" && !isOwn && !isLoopback(url.hostname)) {
    return "insecure";
  }
  if (!page.isOnline && !isLoopback(url.hostname)) return "offline";
  const ask = (init: RequestInit) =>
    fetcher(url.origin + url.pathname, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      signal: AbortSignal.timeout(timeout),
      ...init,
    });
  try {
    const { type } = await ask({ redirect: "manual" });
    if (type === "opaqueredirect") return "redirect";
    return isOwn ? "unreachable" : "cors";
  } catch {
    // Either there was no response or it may not be read; the next request distinguishes these.
  }
  try {
    await ask({ mode: "no-cors" });
    return "cors";
  } catch {
    return "unreachable";
  }
}

/** Explains the reason and what to do about it. */
export function explainFailure(
  reason: FailureReason,
  { method, url, headers }: BuiltRequest,
  { origin }: Pick<SendingPage, "origin">,
): string {
  const { host, origin: server } = new URL(url);
  const curl = "The cURL command below works from a terminal.";
  switch (reason) {
    case "offline":
      return "This device is offline. Check the network connection and send again.";
    case "insecure":
      return `Browsers block requests from this page to plain http on another computer (mixed content). Use the https URL of ${host}. ${curl}`;
    case "redirect":
      return `${host} redirects this request to a URL that does not let this page read its response. Often it is a sign-in page, or the path lacks a slash at its end. ${curl}`;
    case "cors":
      return (
        `${host} is up, but does not let pages of ${origin} read its response (CORS). ` +
        `It has to send "Access-Control-Allow-Origin: ${origin}"${preflight(method, headers)}. ` +
        `The request may still have been processed. ${curl}`
      );
    case "unreachable":
      return (
        `${host} cannot be reached. A page cannot see why: the name, the network, the certificate, a ` +
        `server that is down, or a browser extension. "curl -i ${server}/" in a terminal tells.`
      );
  }
}

const simpleMethods = new Set(["GET", "HEAD", "POST"]);
const simpleHeaders = new Set(["accept", "accept-language"]);
const simpleTypes =
  /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/**
 * Describes what a server must allow in its response to the preflight request.
 *
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
function preflight(method: string, headers: [string, string][]): string {
  const names = headers
    .filter(
      ([name, value]) =>
        !simpleHeaders.has(name.toLowerCase()) &&
        !(name.toLowerCase() === "content-type" && simpleTypes.test(value)),
    )
    .map(([name]) => name.toLowerCase());
  const demands = [
    ...(simpleMethods.has(method)
      ? []
      : [`"Access-Control-Allow-Methods: ${method}"`]),
    ...(names.length > 0
      ? [`"Access-Control-Allow-Headers: ${[...new Set(names)].join(", ")}"`]
      : []),
  ];
  return demands.length === 0
    ? ""
    : `, and ${demands.join(" and ")} in response to the browser's preflight`;
}

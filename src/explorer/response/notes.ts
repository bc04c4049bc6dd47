import type { Description, Method } from "../../description/model/types";
import { headerOf } from "../../request/headerOf";
import type { ReceivedResponse } from "../../request/receive";
import { contentFor, responseFor } from "../../request/response";
import type { BuiltRequest } from "../../request/types";

interface Exchanged {
  request: Pick<BuiltRequest, "method" | "url">;
  response: ReceivedResponse;
  operation: { description: Description; path: string; method: Method };
  /** The page's origin. */
  origin: string;
}

/** Returns notes on facts about a response that are easy to overlook. */
export function responseNotes(exchanged: Exchanged): string[] {
  return [
    ...redirectNote(exchanged),
    ...pageNote(exchanged),
    ...hiddenHeaders(exchanged),
  ];
}

/**
 * Notes a redirect. Scripts see its target but not its status; browsers repeat a POST as GET unless
 * the status was 307 or 308, and other methods only if it was 303.
 *
 * @see https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
function redirectNote({ request, response }: Exchanged): string[] {
  if (!response.redirected) return [];
  const where = `Redirected to ${response.url}.`;
  const { method } = request;
  if (method === "GET" || method === "HEAD") return [where];
  if (method !== "POST")
    return [
      `${where} Browsers repeat a redirected ${method} as it was, but as GET, without its body, if the status was 303: this response is then not that of the ${method}.`,
    ];
  return [
    `${where} Browsers repeat a redirected POST as GET, without its body, unless the status was 307 or 308: what you sent has probably not been used. Send to the redirect's URL instead; often only a slash at the end is missing.`,
  ];
}

/** Notes an undescribed HTML page: a sign-in, or an error of a proxy in front of the API. */
function pageNote({ response, operation }: Exchanged): string[] {
  const { description, path, method } = operation;
  const type = headerOf(response, "content-type") ?? "";
  if (!/^text\/html\b/i.test(type) || response.status >= 300) return [];
  const described = responseFor(description, path, method, response.status);
  if (!described || contentFor(described, type)) return [];
  return [
    "This is an HTML page, which the description does not document: probably a sign-in page, or one from a proxy in front of the API. The request has not succeeded as described.",
  ];
}

/**
 * Notes described headers that CORS hides from scripts.
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name
 */
function hiddenHeaders({ response, operation, origin }: Exchanged): string[] {
  const { description, path, method } = operation;
  const { status, url, headers } = response;
  if (url === "" || new URL(url).origin === origin) return [];
  const described = responseFor(description, path, method, status)?.headers;
  const hidden = Object.keys(described ?? {}).filter(
    (name) =>
      name.toLowerCase() !== "set-cookie" &&
      !headers.some(([one]) => one === name.toLowerCase()),
  );
  return hidden.length === 0
    ? []
    : [
        `Documented, but not visible here: ${hidden.join(", ")}. Pages of other origins see a header only if the server names it in "Access-Control-Expose-Headers".`,
      ];
}

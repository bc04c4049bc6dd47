import type { IncomingMessage } from "node:http";
import type { Network, Scope } from "./network";
import { fail } from "../diagnostic";
import { readBody } from "./response-body";
import { UnreachableScopeError, requestUrl } from "./request-url";
import { checkSize, type Usage } from "./size-limit";

const redirectLimit = 5;

/**
 * The source of a reference, which may lead only to the same origin and not to a more local
 * network.
 */
export interface Referrer {
  origin: string;
  scope: Scope;
}

export interface UrlOptions extends Usage {
  headers: Record<string, string>;
  timeoutMs: number;
  network: Network;
  /** `undefined` if the user named the URL. */
  referrer?: Referrer | undefined;
}

/** The response: its bytes, the URL after redirects and the scope of the server. */
export interface Fetched {
  bytes: Buffer;
  url: string;
  scope: Scope;
}

/**
 * Downloads an http(s) URL.
 *
 * @throws DescriptionError that explains why it cannot be read and what to do
 */
export async function readUrl(
  location: string,
  options: UrlOptions,
): Promise<Fetched> {
  const file = withoutPassword(location);
  const signal = AbortSignal.timeout(options.timeoutMs);
  const seconds = String(options.timeoutMs / 1000);
  try {
    const { response, url, scope } = await follow(file, options, signal);
    checkStatus(file, response);
    const bytes = await readBody(file, response, (size) => {
      checkSize(file, size, options);
    });
    checkIsNoPage(file, bytes);
    return { bytes, url: url.href, scope };
  } catch (cause) {
    if (!signal.aborted) throw cause;
    throw fail(
      { file },
      `No complete response within ${seconds} seconds.`,
      `Try it by hand: ${curl(file)}`,
      cause,
    );
  }
}

/**
 * Follows redirects manually: each is checked before it is requested, and credentials are only sent
 * to their own origin.
 */
async function follow(
  file: string,
  { headers, network, referrer }: UrlOptions,
  signal: AbortSignal,
): Promise<{ response: IncomingMessage; url: URL; scope: Scope }> {
  let url = new URL(file);
  let sent = headers;
  let from = referrer?.scope;
  for (let step = 0; step <= redirectLimit; step++) {
    const { response, scope } = await requestUrl(url, {
      ...{ headers: sent, signal, network, from },
    }).catch((cause: unknown) => {
      throw unreachable(file, url, cause, from);
    });
    const { statusCode = 0, headers: received } = response;
    if (statusCode < 300 || statusCode >= 400 || !received.location)
      return { response, url, scope };
    response.destroy();
    const next = redirected(file, received.location, url);
    if (referrer && next.origin !== referrer.origin)
      throw fail(
        { file },
        `It redirects to ${next.origin}, and the description comes from ${referrer.origin}.`,
        "Keep all files of a description on one origin.",
      );
    if (next.origin !== url.origin) sent = {};
    from = scope;
    url = next;
  }
  throw fail(
    { file },
    `The URL redirects more than ${String(redirectLimit)} times.`,
    "Use the URL at the end of the redirects.",
  );
}

function redirected(file: string, location: string, base: URL): URL {
  const next = URL.canParse(location, base.href)
    ? new URL(location, base)
    : undefined;
  const isUsable =
    next && /^https?:$/.test(next.protocol) && !next.username && !next.password;
  if (isUsable) return next;
  throw fail(
    { file },
    "The URL redirects to something other than a plain http or https URL.",
    `See where it leads: ${curl(file)}`,
  );
}

/** Rejects a URL with a password, which would appear in messages and logs. */
function withoutPassword(location: string): string {
  if (!URL.canParse(location))
    throw fail({ file: location }, "This is not a URL.", "Check its spelling.");
  const url = new URL(location);
  if (!url.username && !url.password) return location;
  throw fail(
    { file: url.origin + url.pathname },
    "The URL must not contain a user name or password.",
    "Download the file with curl, and use its path.",
  );
}

function checkStatus(file: string, response: IncomingMessage): void {
  const { statusCode = 0 } = response;
  if (statusCode >= 200 && statusCode < 300) return;
  response.destroy();
  throw fail(
    { file },
    `The server responded with status ${String(statusCode)}.`,
    statusCode === 401 || statusCode === 403
      ? "The URL needs a credential, or another one."
      : "Check the URL.",
  );
}

function checkIsNoPage(file: string, bytes: Buffer): void {
  if (!bytes.subarray(0, 1000).toString("utf8").trimStart().startsWith("<"))
    return;
  throw fail(
    { file },
    "The response is an HTML page, not a description.",
    "Use the URL of the YAML or JSON itself; a sign-in page is often in the way.",
  );
}

function unreachable(
  file: string,
  url: URL,
  cause: unknown,
  from: Scope | undefined,
): unknown {
  if (!(cause instanceof Error)) return cause;
  const { message } =
    cause instanceof AggregateError && cause.errors[0] instanceof Error
      ? cause.errors[0]
      : cause;
  if (cause instanceof UnreachableScopeError)
    return fail(
      { file },
      `${message}, which must not be reached from a ${from ?? "public"} one.`,
      `A description may not lead to a more local network. If this is intended, use ${url.href} itself as the description.`,
      cause,
    );
  return fail(
    { file },
    `The URL cannot be reached: ${message}.`,
    `Try it by hand: ${curl(url.href)}`,
    cause,
  );
}

function curl(url: string): string {
  return `curl -sS -o /dev/null -D - '${url.replaceAll("'", "%27")}'`;
}

import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { mayReach, type Network, type Scope } from "./network";

export interface UrlRequest {
  headers: Record<string, string>;
  signal: AbortSignal;
  network: Network;
  /** The scope of the referrer; `undefined` if the user named the URL. */
  from?: Scope | undefined;
}

/** A host whose addresses are all more local than its referrer. */
export class UnreachableScopeError extends Error {
  override readonly name = "UnreachableScopeError";

  constructor(
    readonly hostname: string,
    readonly address: string,
    readonly scope: Scope,
  ) {
    super(
      isIP(withoutBrackets(hostname))
        ? `${hostname} is a ${scope} address`
        : `${hostname} is ${address}, a ${scope} address`,
    );
  }
}

/**
 * Sends a GET request. The host is resolved once and only addresses that pass the check are
 * connected to, so that the name cannot change in between (DNS rebinding).
 *
 * @returns the response with its body unread, and the scope of the address it came from
 * @throws UnreachableScopeError, or an error of `node:http`
 */
export async function requestUrl(
  url: URL,
  { headers, signal, network, from }: UrlRequest,
): Promise<{ response: IncomingMessage; scope: Scope }> {
  const addresses = await resolve(url.hostname, network, signal);
  const allowed = addresses.filter((address) =>
    mayReach(network.scopeOf(address), from),
  );
  const [first] = allowed;
  if (first === undefined)
    throw refusal(url.hostname, addresses[0] ?? "no address", network);
  const response = await send(url, headers, signal, allowed);
  const connected = response.socket.remoteAddress ?? first;
  const scope = network.scopeOf(connected);
  if (!mayReach(scope, from)) {
    response.destroy();
    throw refusal(url.hostname, connected, network);
  }
  return { response, scope };
}

async function resolve(
  hostname: string,
  network: Network,
  signal: AbortSignal,
): Promise<string[]> {
  const literal = withoutBrackets(hostname);
  if (isIP(literal)) return [literal];
  return Promise.race([network.lookup(hostname), aborted(signal)]);
}

/** Returns the IPv6 address in a URL's hostname; other hostnames as they are. */
function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, "$1");
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}

function send(
  url: URL,
  headers: Record<string, string>,
  signal: AbortSignal,
  addresses: string[],
): Promise<IncomingMessage> {
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((done, reject) => {
    request(
      url,
      {
        agent: false,
        lookup: pinned(addresses),
        signal,
        headers: { "accept-encoding": "gzip, deflate, br", ...headers },
      },
      done,
    )
      .on("error", reject)
      .end();
  });
}

function pinned(addresses: string[]): LookupFunction {
  const found = addresses.map((address) => ({
    address,
    family: isIP(address),
  }));
  return (_, { all }, callback) => {
    if (all) callback(null, found);
    else callback(null, found[0]?.address ?? "", found[0]?.family);
  };
}

function refusal(hostname: string, address: string, network: Network) {
  return new UnreachableScopeError(hostname, address, network.scopeOf(address));
}

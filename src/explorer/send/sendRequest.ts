import { authenticationFailed } from "../../credentials/explain";
import type { ReceivedResponse } from "../../request/receive";
import { SendError } from "../../request/send";
import type { BuiltRequest } from "../../request/types";
import { isSafe } from "./guard";

/** The dependencies of {@link sendRequest}. */
export interface SendingParts {
  /** Builds the request with the current credentials. */
  build: () => BuiltRequest;
  /** Sends one request. */
  transport: (request: BuiltRequest) => Promise<ReceivedResponse>;
  tokens: {
    /** Whether a token in use is about to expire and can be refreshed. */
    areStale: () => boolean;
    /** Refreshes the tokens in use; returns false if none can be refreshed. */
    refresh: () => Promise<boolean>;
  };
}

/** A request and its response. */
export interface Exchange {
  request: BuiltRequest;
  response: ReceivedResponse;
  /** Whether the request was rejected and then sent again with refreshed tokens. */
  isRetry: boolean;
}

/**
 * Sends a request with valid tokens. If a safe request is rejected because of its credentials, it
 * is sent once more with fresh ones; other requests are never repeated.
 *
 * @throws SendError
 */
export async function sendRequest(parts: SendingParts): Promise<Exchange> {
  const { build, transport, tokens } = parts;
  if (tokens.areStale()) await refreshFirst(tokens.refresh);
  const request = build();
  const response = await transport(request);
  if (
    !isSafe(request.method) ||
    !authenticationFailed(response.status, errorDetail(response)) ||
    !(await tokens.refresh().catch(() => false))
  ) {
    return { request, response, isRetry: false };
  }
  const again = build();
  return { request: again, response: await transport(again), isRetry: true };
}

async function refreshFirst(refresh: () => Promise<boolean>): Promise<void> {
  try {
    await refresh();
  } catch (cause) {
    throw new SendError(
      "refused",
      `Not sent: the access token has expired. ${(cause as Error).message} Sign in again.`,
      { cause },
    );
  }
}

/** Bytes up to which a body may be an error with a `detail`: more is not parsed. */
const mostDetailed = 100_000;

/** Returns the `detail` of a JSON error body, as in Django REST framework. */
export function errorDetail({
  status,
  bytes,
  headers,
}: ReceivedResponse): string | undefined {
  const type = headers.find(([name]) => name === "content-type")?.[1] ?? "";
  if (status < 400 || bytes.length > mostDetailed || !type.includes("json"))
    return undefined;
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof body === "object" &&
      body !== null &&
      "detail" in body &&
      typeof body.detail === "string"
      ? body.detail
      : undefined;
  } catch {
    return undefined;
  }
}

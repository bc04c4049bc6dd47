import { authenticationFailed } from "../../credentials/authenticationFailed";
import type { ReceivedResponse } from "../../request/receive";
import { SendError } from "../../request/sendError";
import type { BuiltRequest } from "../../request/types";
import { errorDetail } from "./errorDetail";
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
  /** Whether the request was rejected and sent again with refreshed tokens. */
  isRetry: boolean;
}

/**
 * Sends a request with valid tokens. A safe request that is rejected because of its credentials is
 * retried once with refreshed ones; other requests are never retried.
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

import type { ReceivedResponse } from "../../request/receive";
import { send } from "../../request/send";
import { SendError } from "../../request/sendError";
import { cookieOrigins } from "../auth/cookieOrigins";
import { isStale, refreshTokens } from "../auth/refreshTokens";
import { followsRedirects, timeoutSeconds } from "../parts/preferences";
import type { Composed } from "./compose";
import { type Exchange, sendRequest } from "./sendRequest";

export interface Transmission {
  composed: Composed;
  /** Builds the request again with the current credentials. */
  compose: () => Composed;
  apiRoot: string;
  signal: AbortSignal;
  onProgress?: (response: ReceivedResponse) => void;
}

/**
 * Sends a composed request with the reader's settings for timeout, redirects and cookies.
 *
 * @throws SendError
 */
export function transmit(transmission: Transmission): Promise<Exchange> {
  const { composed, compose, apiRoot, signal, onProgress } = transmission;
  const { used, preview, holdsKey } = composed;
  const owners = used.map(({ credential }) => credential);
  const withSession = owners.some(({ secret }) => secret.kind === "session");
  return sendRequest({
    build: () => {
      const { request, problem } = compose();
      if (request) return request;
      throw new SendError("refused", problem?.message ?? "Nothing to send.");
    },
    transport: (request) =>
      send(request, {
        signal,
        timeout: timeoutSeconds.get() * 1000,
        shownUrl: preview,
        holdsKey,
        followsRedirects: followsRedirects.get(),
        credentials: cookieOrigins.get().includes(new URL(apiRoot).origin)
          ? "include"
          : withSession
            ? "same-origin"
            : "omit",
        page: {
          origin: location.origin,
          isOnline: navigator.onLine,
          jar: document,
        },
        ...(onProgress && { onProgress }),
      }),
    tokens: {
      areStale: () => isStale(owners),
      refresh: () => refreshTokens(owners),
    },
  });
}

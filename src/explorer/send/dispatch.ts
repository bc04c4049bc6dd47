import { cookieProblem, withCookies } from "../../request/cookies";
import { type ReceivedResponse, send, SendError } from "../../request/send";
import type { BuiltRequest } from "../../request/types";
import type { Used } from "./compose";

/** Sends a request from this page: with its cookies where it has some, with the session's where that is used. */
export function dispatch(
  request: BuiltRequest,
  options: {
    signal: AbortSignal;
    used: Used[];
    timeout: number;
    /** The URL with its secrets masked, for messages. */
    shownUrl: string;
    holdsKey: boolean;
  },
): Promise<ReceivedResponse> {
  const kinds = options.used.map(({ credential }) => credential.secret.kind);
  const problem = cookieProblem(request, location.origin);
  if (problem) return Promise.reject(new SendError("refused", problem));
  return withCookies(request, document, () =>
    send(request, {
      signal: options.signal,
      timeout: options.timeout,
      shownUrl: options.shownUrl,
      holdsKey: options.holdsKey,
      withCookies: kinds.includes("session") || request.cookies.length > 0,
    }),
  );
}

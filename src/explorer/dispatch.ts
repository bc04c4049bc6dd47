import { cookieProblem, lendCookies } from "../request/cookies";
import { type Answer, send, SendError } from "../request/send";
import type { BuiltRequest } from "../request/types";

/** Sends a request from this page: with its cookies where it has some, with the session's if asked. */
export function dispatch(
  request: BuiltRequest,
  options: { signal: AbortSignal; session: boolean; timeout: number },
): Promise<Answer> {
  const problem = cookieProblem(request, location.origin);
  if (problem) return Promise.reject(new SendError("refused", problem));
  return lendCookies(request, document, () =>
    send(request, {
      signal: options.signal,
      timeout: options.timeout,
      withCookies: options.session || request.cookies.length > 0,
    }),
  );
}

import { authenticationFailed } from "../../credentials/explain";
import { type ReceivedResponse, SendError } from "../../request/send";
import type { BuiltRequest } from "../../request/types";

export interface Exchange {
  /** Builds the request with the credentials as they are now. */
  build: () => BuiltRequest;
  send: (request: BuiltRequest) => Promise<ReceivedResponse>;
  /** Whether a token in use is about to expire. */
  stale: () => boolean;
  /** Gets fresh tokens; false when none in use can be refreshed. */
  refresh: () => Promise<boolean>;
}

export interface Exchanged {
  request: BuiltRequest;
  answer: ReceivedResponse;
  /** The tokens were refreshed, and the request repeated, after it was refused. */
  retried: boolean;
}

/**
 * Sends a request with tokens that are still good. A reading request that is refused for its
 * credentials is sent once more with fresh ones; a writing one never is.
 *
 * @throws SendError
 */
export async function exchange(parts: Exchange): Promise<Exchanged> {
  if (parts.stale()) await refreshOrSay(parts);
  const request = parts.build();
  const answer = await parts.send(request);
  const reading = request.method === "GET" || request.method === "HEAD";
  if (
    !reading ||
    !authenticationFailed(answer.status, errorDetail(answer)) ||
    !(await parts.refresh().catch(() => false))
  ) {
    return { request, answer, retried: false };
  }
  const again = parts.build();
  return { request: again, answer: await parts.send(again), retried: true };
}

async function refreshOrSay({ refresh }: Exchange): Promise<void> {
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

/** The words of the API's error bodies, as Django REST framework writes them. */
export function errorDetail({
  bytes,
  headers,
}: ReceivedResponse): string | undefined {
  const type = headers.find(([name]) => name === "content-type")?.[1] ?? "";
  if (!type.includes("json")) return undefined;
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

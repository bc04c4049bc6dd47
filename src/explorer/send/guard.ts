import type { BuiltRequest } from "../../request/types";
import type { TargetServer } from "../servers/servers";

const safe = new Set(["GET", "HEAD", "OPTIONS", "TRACE"]);

/**
 * Whether a method is safe.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.2.1
 */
export const isSafe = (method: string): boolean =>
  safe.has(method.toUpperCase());

/**
 * Whether to ask for confirmation before sending an unsafe request. The sandbox can be reset, other
 * servers cannot.
 *
 * @param agreed origins for which the reader has already confirmed.
 */
export function needsConfirmation(
  method: string,
  { choice, apiRoot }: TargetServer,
  agreed: ReadonlySet<string> = new Set(),
): boolean {
  return (
    !isSafe(method) &&
    choice.kind !== "sandbox" &&
    !agreed.has(new URL(apiRoot).origin)
  );
}

/** Milliseconds within which a second press counts as part of a double click. */
const doubleClick = 500;

export interface PressOfSend {
  /** Undefined if the request cannot be built. */
  request: BuiltRequest | undefined;
  /** The last request sent. */
  previous: BuiltRequest | undefined;
  /** Whether the last request is still in progress. */
  isInFlight: boolean;
  /** Milliseconds since the last request was sent. */
  sinceLast: number;
}

/**
 * Whether a press of Send has an effect. An identical unsafe request directly after the last one is
 * ignored. While a request is in progress, only a different safe request is accepted, which
 * replaces it.
 */
export function countsAsSend(press: PressOfSend): boolean {
  const { request, previous, isInFlight, sinceLast } = press;
  if (previous === undefined) return true;
  if (request === undefined) return !isInFlight;
  const isSame = isSameRequest(request, previous);
  if (isInFlight) {
    return !isSame && isSafe(request.method) && isSafe(previous.method);
  }
  return !isSame || isSafe(request.method) || sinceLast > doubleClick;
}

/** Whether two requests are identical. */
export const isSameRequest = (
  one: BuiltRequest,
  other: BuiltRequest | undefined,
): boolean => other !== undefined && line(one) === line(other);

const line = ({ method, url, headers, cookies, body }: BuiltRequest) =>
  JSON.stringify([method, url, headers, cookies, body]);

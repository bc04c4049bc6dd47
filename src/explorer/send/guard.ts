import type { BuiltRequest } from "../../request/types";
import type { TargetServer } from "../servers/servers";

const safe = new Set(["GET", "HEAD", "OPTIONS", "TRACE"]);

/**
 * Whether a method only reads.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.2.1
 */
export const isSafe = (method: string): boolean =>
  safe.has(method.toUpperCase());

/**
 * Whether to ask before sending: a reset undoes changes in the sandbox, nothing undoes them elsewhere.
 *
 * @param agreed origins that the reader has agreed to change: once is enough.
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

/** Milliseconds in which a second press is taken for the second half of a double click. */
const doubleClick = 500;

export interface PressOfSend {
  /** Absent where the request cannot be built. */
  request: BuiltRequest | undefined;
  /** What was sent last. */
  previous: BuiltRequest | undefined;
  /** Whether that is still on its way. */
  isInFlight: boolean;
  /** Milliseconds since it was sent. */
  sinceLast: number;
}

/**
 * Whether a press of Send counts. The same change right after the last one does not, and while a
 * request is on its way only another safe request does, which then takes its place.
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

/** Whether two requests are the same to the byte. */
export const isSameRequest = (
  one: BuiltRequest,
  other: BuiltRequest | undefined,
): boolean => other !== undefined && line(one) === line(other);

const line = ({ method, url, headers, cookies, body }: BuiltRequest) =>
  JSON.stringify([method, url, headers, cookies, body]);

import type { SendState } from "../send/sendState";
import type { ResponseState, SpokenResponse } from "./spokenResponse";

/**
 * Returns the text that screen readers announce for a request and its response. It changes with
 * events, not with every chunk received.
 *
 * @param spokenResponse returns the text for a response, once loaded.
 */
export function spokenState(
  state: SendState,
  spokenResponse: SpokenResponse | undefined,
): string {
  switch (state.status) {
    case "idle":
    case "checking":
      return "";
    case "refused":
    case "confirming":
      return "The request was not sent.";
    case "sending":
      return "The request is being sent.";
    case "failed":
      return `There is no response. ${state.error.message}`;
    default:
      return spokenResponse?.(state satisfies ResponseState) ?? "";
  }
}

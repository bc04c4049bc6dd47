import type { SendState } from "../send/sendState";
import type { ResponseState, SpokenResponse } from "./spokenResponse";

/**
 * What a screen reader says of a request and its response. It changes when something has happened,
 * not with every byte that comes.
 *
 * @param spokenResponse says what there is to say of a response, once it is loaded.
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

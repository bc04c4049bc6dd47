import { formatBytes, formatDuration } from "../parts/format";
import type { SendState } from "../send/useSending";
import { statusLine } from "./statusMeaning";

/**
 * What a screen reader says of a request and its response. It changes when something has happened,
 * not with every byte that comes.
 */
export function spokenState(state: SendState): string {
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
    case "receiving":
      return `The response is coming in: ${line(state.response)}.`;
    case "received": {
      const { total, bytes, cutOff } = state.response;
      const coming =
        cutOff === undefined
          ? "The response is here"
          : "The response has ended early";
      return `${coming}: ${line(state.response)}, ${formatDuration(total)}, ${formatBytes(bytes.length)}.`;
    }
  }
}

const line = ({
  status,
  statusText,
}: {
  status: number;
  statusText: string;
}): string => statusLine(status, statusText);

import type { ReceivedResponse } from "../../request/receive";
import { formatBytes, formatDuration } from "../parts/format";
import type { SendState } from "../send/sendState";
import { statusLine } from "./statusMeaning";

/** The states with a complete or partial response. */
export type ResponseState = Extract<SendState, { response: ReceivedResponse }>;

export type SpokenResponse = (state: ResponseState) => string;

/** Returns the text that screen readers announce for a response. */
export const spokenResponse: SpokenResponse = ({ status, response }) => {
  const { statusText, total, bytes, cutOff } = response;
  const line = statusLine(response.status, statusText);
  if (status === "receiving") return `The response is coming in: ${line}.`;
  const coming =
    cutOff === undefined
      ? "The response is here"
      : "The response has ended early";
  return `${coming}: ${line}, ${formatDuration(total)}, ${formatBytes(bytes.length)}.`;
};

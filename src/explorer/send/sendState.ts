import type { ReceivedResponse } from "../../request/receive";
import type { Used } from "./compose";
import type { RequestProblem } from "./requestProblems";
import type { Exchange } from "./sendRequest";

/** What the reader has to agree to before a request is sent. */
export interface Confirmation {
  /** What the description does not allow. */
  problems: RequestProblem[];
  /** What cannot be undone. */
  warning?: string;
}

/** What came back, and the credentials that were sent. */
export interface Received extends Exchange {
  used: Used[];
}

export type SendState =
  | { status: "idle" }
  /** The request cannot be built. */
  | { status: "refused" }
  | { status: "checking" }
  | { status: "confirming"; confirmation: Confirmation }
  | { status: "sending" }
  /** A response that takes longer, as far as it has been read. */
  | { status: "receiving"; response: ReceivedResponse }
  | ({ status: "received" } & Received)
  | { status: "failed"; error: Error };

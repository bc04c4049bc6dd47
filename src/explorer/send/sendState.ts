import type { ReceivedResponse } from "../../request/receive";
import type { Used } from "./compose";
import type { RequestProblem } from "./requestProblems";
import type { Exchange } from "./sendRequest";

/** What the reader has to confirm before a request is sent. */
export interface Confirmation {
  /** Violations of the description. */
  problems: RequestProblem[];
  /** A warning that the request cannot be undone. */
  warning?: string;
}

/** A response, and the credentials that were sent. */
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
  /** The response received so far, if it takes longer. */
  | { status: "receiving"; response: ReceivedResponse }
  | ({ status: "received" } & Received)
  | { status: "failed"; error: Error };

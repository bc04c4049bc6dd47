import { useEffect, useRef, useState } from "react";
import type { Method } from "../../description/model/types";
import type { ReceivedResponse } from "../../request/receive";
import type { BuiltRequest } from "../../request/types";
import type { TargetServer } from "../servers/servers";
import type { Composed } from "./compose";
import { countsAsSend, isSafe, needsConfirmation } from "./guard";
import type { RequestProblem } from "./requestProblems";
import type { Received, SendState } from "./sendState";
import { sendingCode } from "./lazySending";
import type { Transmission } from "./transmit";

/** The origins whose data the reader has agreed to change, since the page was loaded. */
const agreedOrigins = new Set<string>();

interface SendingOptions {
  method: Method;
  target: TargetServer;
  composed: Composed;
  /** Builds the request again, with the credentials as they are then. */
  compose: () => Composed;
  /** What the description does not allow in the request. */
  findProblems: () => Promise<RequestProblem[]>;
  /** Told of each response. */
  onReceived: OnReceived;
}

type OnReceived = (received: Received, composed: Composed) => void;
type Composition = Pick<Transmission, "composed" | "compose"> & {
  onReceived: OnReceived;
};

/**
 * From Send to the response: one request at a time, at most one per press of Send. Leaving the page
 * cancels it. Whatever goes wrong becomes a state; nothing is thrown.
 */
export function useSending(options: SendingOptions) {
  const { method, target, composed, compose, onReceived } = options;
  const [state, setState] = useState<SendState>({ status: "idle" });
  const run = useRef<AbortController>(undefined);
  const last = useRef<{ request: BuiltRequest | undefined; at: number }>(
    undefined,
  );
  useEffect(() => () => run.current?.abort(), []);

  /** Runs one attempt; only the latest may change the state. */
  const attempt = (work: (abort: AbortController) => Promise<SendState>) => {
    run.current?.abort();
    const abort = new AbortController();
    run.current = abort;
    const settle = (next: SendState) => {
      if (run.current !== abort) return;
      run.current = undefined;
      setState(next);
    };
    work(abort).then(settle, (error: unknown) => {
      settle({ status: "failed", error: asError(error) });
    });
  };

  const send = async (
    { signal }: AbortController,
    composition: Composition,
  ): Promise<SendState> => {
    last.current = {
      request: composition.composed.request,
      at: performance.now(),
    };
    setState({ status: "sending" });
    const { transmit } = await sendingCode.get();
    const exchange = await transmit({
      ...composition,
      ...{ apiRoot: target.apiRoot, signal },
      onProgress: (response) => {
        if (!signal.aborted) setState({ status: "receiving", response });
      },
    });
    const received = { used: composition.composed.used, ...exchange };
    composition.onReceived(received, composition.composed);
    return { status: "received", ...received };
  };
  const sendThis = (abort: AbortController) =>
    send(abort, { composed, compose, onReceived });

  const submit = () => {
    const counts = countsAsSend({
      request: composed.request,
      previous: last.current?.request,
      isInFlight: isUnderWay(state),
      sinceLast: performance.now() - (last.current?.at ?? 0),
    });
    if (!counts || state.status === "checking") return;
    if (composed.problem) {
      setState({ status: "refused" });
      return;
    }
    setState({ status: "checking" });
    attempt(async (abort) => {
      const problems = await options.findProblems();
      if (abort.signal.aborted) return { status: "idle" };
      const warning = needsConfirmation(method, target, agreedOrigins)
        ? `${method.toUpperCase()} ${composed.preview} changes data on ${new URL(target.apiRoot).host}. This may not be undone. You are asked once in this visit.`
        : undefined;
      if (problems.length === 0 && warning === undefined) {
        return sendThis(abort);
      }
      const confirmation = { problems, ...(warning && { warning }) };
      return { status: "confirming", confirmation };
    });
  };
  return {
    state,
    /** What keeps the request from being built, once the reader has tried to send it. */
    problem: state.status === "refused" ? composed.problem : undefined,
    submit,
    /** Sends a safe request other than the one that is entered, such as for the next page. */
    sendSafe: (composition: Composition) => {
      if (isSafe(method)) attempt((abort) => send(abort, composition));
    },
    /** Shows a response that was put together of several. */
    show: (response: ReceivedResponse) => {
      if (state.status === "received") setState({ ...state, response });
    },
    /** Sends what the reader was asked about. */
    agree: () => {
      if (state.status === "confirming" && state.confirmation.warning)
        agreedOrigins.add(new URL(target.apiRoot).origin);
      attempt(sendThis);
    },
    /** Takes back the question, or cancels the request on its way. */
    cancel: () => {
      if (state.status === "confirming") setState({ status: "idle" });
      else run.current?.abort();
    },
    /** The request has changed: what was asked about no longer holds. */
    forgetQuestion: () => {
      if (state.status === "confirming") setState({ status: "idle" });
    },
  };
}

/** Whether a request is on its way, or its response. */
export const isUnderWay = ({ status }: SendState): boolean =>
  status === "sending" || status === "receiving";

const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));

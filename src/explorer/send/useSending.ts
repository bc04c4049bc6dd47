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

/** Origins for which the reader has confirmed changes since the page was loaded. */
const agreedOrigins = new Set<string>();

interface SendingOptions {
  method: Method;
  target: TargetServer;
  composed: Composed;
  /** Builds the request again with the current credentials. */
  compose: () => Composed;
  /** Returns the violations of the description in the request. */
  findProblems: () => Promise<RequestProblem[]>;
  /** Called with each response. */
  onReceived: OnReceived;
}

type OnReceived = (received: Received, composed: Composed) => void;
type Composition = Pick<Transmission, "composed" | "compose"> & {
  onReceived: OnReceived;
};

/**
 * Sends requests: one at a time, and at most one per press of Send. Unmounting cancels it. Errors
 * become states; nothing is thrown.
 */
export function useSending(options: SendingOptions) {
  const { method, target, composed, compose, onReceived } = options;
  const [state, setState] = useState<SendState>({ status: "idle" });
  const run = useRef<AbortController>(undefined);
  const last = useRef<{ request: BuiltRequest | undefined; at: number }>(
    undefined,
  );
  useEffect(() => () => run.current?.abort(), []);

  /** Runs an attempt; only the latest one may change the state. */
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
    /** Why the request cannot be built, once the reader has tried to send it. */
    problem: state.status === "refused" ? composed.problem : undefined,
    submit,
    /** Sends a safe request other than the one in the form, such as for the next page. */
    sendSafe: (composition: Composition) => {
      if (isSafe(method)) attempt((abort) => send(abort, composition));
    },
    /** Shows a combined response in place of the received one. */
    show: (response: ReceivedResponse) => {
      if (state.status === "received") setState({ ...state, response });
    },
    /** Sends the request that the reader has confirmed. */
    agree: () => {
      if (state.status === "confirming" && state.confirmation.warning)
        agreedOrigins.add(new URL(target.apiRoot).origin);
      attempt(sendThis);
    },
    /** Dismisses the confirmation, or cancels the request in progress. */
    cancel: () => {
      if (state.status === "confirming") setState({ status: "idle" });
      else run.current?.abort();
    },
    /** Dismisses the confirmation, because the request has changed. */
    forgetQuestion: () => {
      if (state.status === "confirming") setState({ status: "idle" });
    },
  };
}

/** Whether a request or its response is in progress. */
export const isUnderWay = ({ status }: SendState): boolean =>
  status === "sending" || status === "receiving";

const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));

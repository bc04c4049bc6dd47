import { useEffect, useRef, useState } from "react";
import { type ReceivedResponse, SendError } from "../../request/send";
import type { BuiltRequest } from "../../request/types";
import { type Exchange, exchange, type Exchanged } from "./exchange";

export type SendState =
  | { status: "idle" }
  | { status: "sending" }
  | ({ status: "answered" } & Exchanged)
  | { status: "failed"; error: SendError };

type Parts = Omit<Exchange, "send"> & {
  send: (
    request: BuiltRequest,
    signal: AbortSignal,
  ) => Promise<ReceivedResponse>;
};

/** Sends one request at a time; a new one, or leaving the page, cancels the one on its way. */
export function useSend() {
  const [state, setState] = useState<SendState>({ status: "idle" });
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  const start = async (parts: Parts) => {
    current.current?.abort();
    const abort = new AbortController();
    current.current = abort;
    const settle = (next: SendState) => {
      if (current.current === abort) setState(next);
    };
    setState({ status: "sending" });
    try {
      const done = await exchange({
        ...parts,
        send: (request) => parts.send(request, abort.signal),
      });
      settle({ status: "answered", ...done });
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      settle({ status: "failed", error });
    }
  };
  const cancel = () => {
    current.current?.abort();
  };
  return [state, { start, cancel }] as const;
}

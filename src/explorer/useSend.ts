import { useEffect, useRef, useState } from "react";
import { type Answer, send, SendError } from "../request/send";
import type { BuiltRequest } from "../request/types";

export type SendState =
  | { status: "idle" }
  | { status: "sending" }
  | { status: "answered"; request: BuiltRequest; answer: Answer }
  | { status: "failed"; request: BuiltRequest; error: SendError };

/** Sends one request at a time; a new one, or leaving the page, cancels the one on its way. */
export function useSend() {
  const [state, setState] = useState<SendState>({ status: "idle" });
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  const start = async (request: BuiltRequest) => {
    current.current?.abort();
    const abort = new AbortController();
    current.current = abort;
    setState({ status: "sending" });
    try {
      const answer = await send(request, { signal: abort.signal });
      if (current.current === abort) {
        setState({ status: "answered", request, answer });
      }
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      if (current.current === abort) {
        setState({ status: "failed", request, error });
      }
    }
  };
  const cancel = () => {
    current.current?.abort();
  };
  return [state, { send: start, cancel }] as const;
}

import { useEffect, useRef, useState } from "react";
import { SendError } from "../../request/send";
import type { Method } from "../../description/model/types";
import type { Composed } from "./compose";
import { dispatch } from "./dispatch";
import { refreshTokens, isStale } from "../auth/refreshTokens";
import { asksFirst } from "./guard";
import type { Objection } from "./objections";
import { patience } from "../parts/preferences";
import type { Confirmation } from "./ConfirmSending";
import type { Target } from "../servers/servers";
import { useSend } from "./useSend";

interface Submission {
  method: Method;
  target: Target;
  composed: Composed;
  /** Builds the request once more, with the credentials as they are then. */
  compose: () => Composed;
  /** What the description does not allow in the request. */
  object: () => Promise<Objection[]>;
}

/** From Send to the answer: what keeps the request back, what is asked about, what is on its way. */
export function useSubmission(submission: Submission) {
  const { method, target, composed, compose, object } = submission;
  const [attempted, setAttempted] = useState(false);
  const [doubt, setDoubt] = useState<Confirmation>();
  const [sending, sender] = useSend();
  // What the answer on the screen was asked for with; the choice above may have changed since.
  const [used, setUsed] = useState(composed.used);

  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current += 1;
    },
    [],
  );

  const start = () => {
    setDoubt(undefined);
    setUsed(composed.used);
    const owners = composed.used.map(({ credential }) => credential);
    void sender.start({
      build: () => {
        const { request, problem } = compose();
        if (request) return request;
        throw new SendError("refused", problem?.message ?? "Nothing to send.");
      },
      send: (request, signal) =>
        dispatch(request, {
          signal,
          used: composed.used,
          shownUrl: composed.preview,
          holdsKey: composed.holdsKey,
          timeout: patience.get() * 1000,
        }),
      stale: () => isStale(owners),
      refresh: () => refreshTokens(owners),
    });
  };

  /** @returns what keeps the request from being built. */
  const submit = (): Error | undefined => {
    setAttempted(true);
    if (composed.problem) return composed.problem;
    void askOrStart();
    return undefined;
  };
  const askOrStart = async () => {
    const attempt = (latest.current += 1);
    const found = await object();
    // Send was pressed again, or the explorer is gone.
    if (attempt !== latest.current) return;
    const warning = asksFirst(method, target)
      ? `${method.toUpperCase()} ${composed.preview} changes what is on ${new URL(target.apiRoot).host}. There may be no way back.`
      : undefined;
    if (found.length === 0 && warning === undefined) start();
    else setDoubt({ objections: found, ...(warning && { warning }) });
  };
  const cancel = () => {
    if (doubt) setDoubt(undefined);
    else sender.cancel();
  };
  return {
    problem: attempted ? composed.problem : undefined,
    doubt,
    /** Whatever was asked about has changed. */
    forgetDoubt: () => {
      setDoubt(undefined);
    },
    sending,
    used,
    submit,
    agree: start,
    cancel,
  };
}

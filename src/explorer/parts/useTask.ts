import { useEffect, useRef, useState } from "react";

export type TaskState =
  | { status: "idle" }
  | { status: "running" }
  | { status: "failed"; error: Error };

/** Runs one asynchronous task at a time with its state. Leaving the page cancels it. */
export function useTask() {
  const [state, setState] = useState<TaskState>({ status: "idle" });
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  const start = (task: (signal: AbortSignal) => Promise<void>) => {
    current.current?.abort();
    const abort = new AbortController();
    current.current = abort;
    setState({ status: "running" });
    task(abort.signal).then(
      () => {
        if (current.current === abort) setState({ status: "idle" });
      },
      (error: unknown) => {
        if (current.current !== abort) return;
        setState(
          abort.signal.aborted
            ? { status: "idle" }
            : { status: "failed", error: error as Error },
        );
      },
    );
  };
  const cancel = () => {
    current.current?.abort();
  };
  return { state, start, cancel };
}

import { useEffect, useRef } from "react";
import styles from "../explorer.module.css";
import { ConfirmSending } from "./lazySending";
import type { RequestProblem } from "./requestProblems";
import { Settings } from "./Settings";
import type { SendState } from "./sendState";
import { isUnderWay } from "./useSending";

interface Props {
  state: SendState;
  /** The reader is about to send. */
  onIntent: () => void;
  /** Why the last attempt to send came to nothing. */
  problem: Error | undefined;
  onGo: (problem: RequestProblem) => void;
  onAgree: () => void;
  /** Takes back the question, or cancels the request on its way. */
  onCancel: () => void;
}

/**
 * Send, what has to be agreed to, and Cancel. Send stays where it is while a request is on its way, so
 * that no second click hits another button, and the focus is never moved to it.
 */
export function SendBar({
  state,
  onIntent,
  problem,
  onGo,
  onAgree,
  onCancel,
}: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const isAsking = state.status === "confirming";
  const sending = isUnderWay(state);
  useKeptFocus(bar, isAsking || sending);
  return (
    <div ref={bar} tabIndex={-1} className={styles.sendBar}>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem.message}
        </p>
      )}
      {isAsking ? (
        <ConfirmSending
          confirmation={state.confirmation}
          onGo={onGo}
          onAgree={onAgree}
          onCancel={onCancel}
        />
      ) : (
        <>
          <button
            type="submit"
            className={styles.primary}
            aria-disabled={sending}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            title="Ctrl+Enter in any field"
            onPointerEnter={onIntent}
            onFocus={onIntent}
            onClick={(event) => {
              // The second half of a double click.
              if (event.detail > 1) event.preventDefault();
            }}
          >
            Send
          </button>
          {sending ? (
            <button type="button" className={styles.button} onClick={onCancel}>
              {state.status === "receiving" ? "Stop" : "Cancel"}
            </button>
          ) : (
            <Settings />
          )}
        </>
      )}
    </div>
  );
}

/** When a button that had the focus goes away, the focus stays in the bar, on no button. */
function useKeptFocus(
  bar: React.RefObject<HTMLDivElement | null>,
  isBusy: boolean,
): void {
  const wasBusy = useRef(isBusy);
  useEffect(() => {
    const hasChanged = wasBusy.current !== isBusy;
    wasBusy.current = isBusy;
    if (hasChanged && !isBusy && document.activeElement === document.body) {
      bar.current?.focus({ preventScroll: true });
    }
  }, [bar, isBusy]);
}

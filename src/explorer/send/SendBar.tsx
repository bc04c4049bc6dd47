import { useEffect, useRef } from "react";
import styles from "../explorer.module.css";
import { ConfirmSending } from "./lazySending";
import type { RequestProblem } from "./requestProblems";
import { Settings } from "./Settings";
import type { SendState } from "./sendState";
import { isUnderWay } from "./useSending";

interface Props {
  state: SendState;
  /** Called when the reader is about to send. */
  onIntent: () => void;
  /** Why the last attempt to send failed. */
  problem: Error | undefined;
  onGo: (problem: RequestProblem) => void;
  onAgree: () => void;
  /** Dismisses the confirmation, or cancels the request in progress. */
  onCancel: () => void;
}

/**
 * The Send and Cancel buttons, and the confirmation. Send keeps its position while a request is in
 * progress, so that a second click hits no other button, and never receives the focus by itself.
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

/** If the focused button is removed, moves the focus to the bar rather than to another button. */
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

import { useEffect, useId, useRef } from "react";
import styles from "../explorer.module.css";
import type { RequestProblem } from "./requestProblems";
import type { Confirmation } from "./sendState";

interface Props {
  confirmation: Confirmation;
  /** Goes to the cause of a problem. */
  onGo: (problem: RequestProblem) => void;
  onAgree: () => void;
  onCancel: () => void;
}

/** Asks for confirmation before sending. The focus starts on the button that does not send. */
export function ConfirmSending({
  confirmation,
  onGo,
  onAgree,
  onCancel,
}: Props) {
  const { problems, warning } = confirmation;
  const id = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    cancel.current?.focus({ preventScroll: true });
  }, []);
  const shown = problems.slice(0, 5);
  return (
    <div
      role="alertdialog"
      aria-label="Send this request?"
      aria-describedby={id}
      className={styles.question}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onCancel();
      }}
    >
      <div id={id}>
        {problems.length > 0 && (
          <ul className={styles.requestProblems}>
            {shown.map((problem) => (
              <li key={problem.text}>
                {problem.text}{" "}
                {(problem.parameter ?? problem.line) !== undefined && (
                  <button
                    type="button"
                    className={styles.link}
                    aria-label={`Go there: ${problem.text}`}
                    onClick={() => {
                      onGo(problem);
                    }}
                  >
                    Go there
                  </button>
                )}
              </li>
            ))}
            {problems.length > shown.length && (
              <li>and {problems.length - shown.length} more.</li>
            )}
          </ul>
        )}
        {warning !== undefined && <p>{warning}</p>}
      </div>
      <div className={styles.row}>
        <button
          ref={cancel}
          type="button"
          className={styles.button}
          onClick={onCancel}
        >
          Do not send
        </button>
        <button
          type="button"
          className={styles.danger}
          onClick={(event) => {
            // Ignores the second click of a double click on Send.
            if (event.detail < 2) onAgree();
          }}
        >
          {problems.length > 0 ? "Send anyway" : "Send it"}
        </button>
      </div>
    </div>
  );
}

import { useEffect, useId, useRef } from "react";
import styles from "../explorer.module.css";
import type { Objection } from "./objections";

export interface Confirmation {
  /** What the description does not allow. */
  objections: Objection[];
  /** What cannot be taken back. */
  warning?: string;
}

interface Props {
  doubt: Confirmation;
  /** Leads to what an objection is about. */
  onGo: (objection: Objection) => void;
  onAgree: () => void;
  onCancel: () => void;
}

/** Asks before something is sent that may not be meant; the focus is on the answer that sends nothing. */
export function ConfirmSending({ doubt, onGo, onAgree, onCancel }: Props) {
  const { objections, warning } = doubt;
  const id = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    cancel.current?.focus({ preventScroll: true });
  }, []);
  const shown = objections.slice(0, 5);
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
        {objections.length > 0 && (
          <ul className={styles.objections}>
            {shown.map((objection) => (
              <li key={objection.text}>
                {objection.text}{" "}
                {(objection.parameter ?? objection.line) !== undefined && (
                  <button
                    type="button"
                    className={styles.link}
                    aria-label={`Go there: ${objection.text}`}
                    onClick={() => {
                      onGo(objection);
                    }}
                  >
                    Go there
                  </button>
                )}
              </li>
            ))}
            {objections.length > shown.length && (
              <li>and {objections.length - shown.length} more.</li>
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
        <button type="button" className={styles.danger} onClick={onAgree}>
          {objections.length > 0 ? "Send as it is" : "Send it"}
        </button>
      </div>
    </div>
  );
}

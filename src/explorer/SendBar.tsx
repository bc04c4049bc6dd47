import { useEffect, useRef } from "react";
import styles from "./explorer.module.css";

interface Props {
  /** Why the last attempt to send came to nothing. */
  problem: Error | undefined;
  sending: boolean;
  /** What the reader has to agree to before it is sent. */
  question: string | undefined;
  onAgree: () => void;
  /** Takes back the question, or the request on its way. */
  onCancel: () => void;
}

/**
 * Send, agree to what cannot be taken back, or cancel what is on its way. The buttons have keys: one that
 * turned into the other while it is clicked would submit the form as well.
 */
export function SendBar(props: Props) {
  const { problem, sending, question, onAgree, onCancel } = props;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that had the focus went away with what it was for.
    if (document.activeElement === document.body)
      bar.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [sending]);
  return (
    <div ref={bar} className={styles.sendBar}>
      {question !== undefined ? (
        <Question text={question} onAgree={onAgree} onCancel={onCancel} />
      ) : sending ? (
        <button
          key="cancel"
          type="button"
          className={styles.button}
          onClick={onCancel}
        >
          Cancel
        </button>
      ) : (
        <button
          key="send"
          type="submit"
          className={styles.primary}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          Send
        </button>
      )}
      {problem && (
        <span className={styles.problem} role="alert">
          {problem.message}
        </span>
      )}
    </div>
  );
}

type QuestionProps = Pick<Props, "onAgree" | "onCancel"> & { text: string };

/** Takes the focus, on the answer that changes nothing. */
function Question({ text, onAgree, onCancel }: QuestionProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    cancel.current?.focus();
  }, []);
  return (
    <div
      role="alertdialog"
      aria-label="Send this request?"
      aria-describedby="explorer-question"
      className={styles.question}
      onKeyDown={({ key }) => {
        if (key === "Escape") onCancel();
      }}
    >
      <p id="explorer-question">{text}</p>
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
          Send it
        </button>
      </div>
    </div>
  );
}

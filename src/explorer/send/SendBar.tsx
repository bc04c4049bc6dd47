import { useEffect, useId, useRef } from "react";
import styles from "../explorer.module.css";
import { patience, patienceChoices } from "../parts/preferences";
import { type Confirmation, ConfirmSending } from "./ConfirmSending";
import type { Objection } from "./objections";
import { useStore } from "../parts/store";

interface Props {
  /** Why the last attempt to send came to nothing. */
  problem: Error | undefined;
  sending: boolean;
  /** What the reader has to agree to before it is sent. */
  doubt: Confirmation | undefined;
  onGo: (objection: Objection) => void;
  onAgree: () => void;
  /** Takes back the question, or the request on its way. */
  onCancel: () => void;
}

/**
 * Send, agree to what may not be meant, or cancel what is on its way. The buttons have keys: one that
 * turned into the other while it is clicked would submit the form as well.
 */
export function SendBar(props: Props) {
  const { problem, sending, doubt, onGo, onAgree, onCancel } = props;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that had the focus went away with what it was for.
    if (document.activeElement === document.body)
      bar.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [sending, doubt]);
  return (
    <div ref={bar} className={styles.sendBar}>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem.message}
        </p>
      )}
      {doubt ? (
        <ConfirmSending
          doubt={doubt}
          onGo={onGo}
          onAgree={onAgree}
          onCancel={onCancel}
        />
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
        <>
          <button
            key="send"
            type="submit"
            className={styles.primary}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            title="Ctrl+Enter in any field"
          >
            Send
          </button>
          <Patience />
        </>
      )}
    </div>
  );
}

/** How long to wait for an answer. */
function Patience() {
  const id = useId();
  const seconds = useStore(patience);
  return (
    <div className={styles.patience}>
      <label htmlFor={id}>Give up after</label>
      <select
        id={id}
        className={styles.input}
        value={seconds}
        onChange={({ target }) => {
          patience.set(Number(target.value));
        }}
      >
        {patienceChoices.map((one) => (
          <option key={one} value={one}>
            {one < 60 ? `${one} s` : `${one / 60} min`}
          </option>
        ))}
      </select>
    </div>
  );
}

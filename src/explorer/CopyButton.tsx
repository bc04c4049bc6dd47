import { useState } from "react";
import styles from "./explorer.module.css";

type State = "ready" | "copied" | "failed";
const labels: Record<State, string> = {
  ready: "Copy",
  copied: "Copied",
  failed: "Copying is not allowed here",
};

/** Copies a text to the clipboard and says that it did. */
export function CopyButton({ text }: { text: string }) {
  const [state, setState] = useState<State>("ready");
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => {
        setState("copied");
      },
      () => {
        setState("failed");
      },
    );
  };
  return (
    <button
      type="button"
      className={styles.button}
      onClick={copy}
      onBlur={() => {
        setState("ready");
      }}
    >
      <span aria-live="polite">{labels[state]}</span>
    </button>
  );
}

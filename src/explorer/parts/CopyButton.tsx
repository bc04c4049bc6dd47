import { useState } from "react";
import styles from "../explorer.module.css";

type State = "ready" | "copied" | "failed";

interface Props {
  text: () => string;
  label: string;
}

/** Async, because the clipboard is undefined on plain http pages other than localhost. */
const write = async (text: string) => {
  await navigator.clipboard.writeText(text);
};

/** A button that copies a text to the clipboard and confirms it. */
export function CopyButton({ text, label }: Props) {
  const [state, setState] = useState<State>("ready");
  const copy = () => {
    write(text()).then(
      () => {
        setState("copied");
      },
      () => {
        setState("failed");
      },
    );
  };
  const labels: Record<State, string> = {
    ready: label,
    copied: "Copied",
    failed: "Copying is not allowed here",
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

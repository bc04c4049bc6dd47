import { useState } from "react";
import { IconButton } from "./IconButton";
import { useCopy } from "./useCopy";

interface Props {
  label: string;
  text: () => string;
}

/** A button that copies a text and confirms it. */
export function CopyIcon({ label, text }: Props) {
  const copy = useCopy();
  const [isDone, setIsDone] = useState(false);
  return (
    <IconButton
      icon={isDone ? "done" : "copy"}
      label={isDone ? "Copied" : label}
      onClick={() => {
        void copy(text(), label.replace(/^Copy /, "")).then(setIsDone);
      }}
      onBlur={() => {
        setIsDone(false);
      }}
    />
  );
}

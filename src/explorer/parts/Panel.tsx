import { type ReactNode, useState } from "react";
import styles from "../explorer.module.css";

interface Props {
  title: ReactNode;
  /** Whether it is open at first. */
  isOpen?: boolean;
  className?: string | undefined;
  /** Loads the code of what is in it, when the reader is about to open it. */
  prepare: () => Promise<void>;
  children: ReactNode;
}

/** Something folded, whose content is made and loaded when it is opened. */
export function Panel(props: Props) {
  const { title, isOpen = false, className = styles.details } = props;
  const [isFirst] = useState(isOpen);
  const [wasOpened, setWasOpened] = useState(isOpen);
  const prepare = () => void props.prepare();
  return (
    <details
      className={className}
      open={isFirst}
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpened(true);
      }}
    >
      <summary onPointerEnter={prepare} onFocus={prepare}>
        {title}
      </summary>
      {wasOpened && props.children}
    </details>
  );
}

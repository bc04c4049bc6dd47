import { type ReactNode, useState } from "react";
import styles from "../explorer.module.css";

interface Props {
  title: ReactNode;
  /** Whether the panel is initially open. */
  isOpen?: boolean;
  className?: string | undefined;
  /** Loads the content's code, when the reader is about to open the panel. */
  prepare: () => Promise<void>;
  children: ReactNode;
}

/** A collapsed section whose content is loaded and rendered when it is opened. */
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

import { useId, useRef, useState } from "react";
import styles from "../explorer.module.css";
import { SendingChoices, sendingCode } from "./lazySending";

/** A menu of the sending options, laid over the form so that nothing moves when it opens. */
export function Settings() {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const prepare = () => void sendingCode.prepare();
  const [wasOpened, setWasOpened] = useState(false);
  const open = () => {
    setWasOpened(true);
    const { right, top } = button.current?.getBoundingClientRect() ?? {
      right: 0,
      top: 0,
    };
    menu.current?.style.setProperty("right", `${innerWidth - right}px`);
    menu.current?.style.setProperty("bottom", `${innerHeight - top + 4}px`);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        popoverTarget={`${id}menu`}
        aria-haspopup="dialog"
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={open}
      >
        Settings
      </button>
      <div
        ref={menu}
        id={`${id}menu`}
        popover="auto"
        role="dialog"
        aria-label="Settings"
        className={styles.menu}
      >
        {wasOpened && <SendingChoices />}
      </div>
    </>
  );
}

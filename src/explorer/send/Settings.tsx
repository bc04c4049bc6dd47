import { useId, useRef } from "react";
import styles from "../explorer.module.css";
import {
  followsRedirects,
  timeoutChoices,
  timeoutSeconds,
} from "../parts/preferences";
import { useStore } from "../parts/store";

/** How requests are sent: a menu over the form, so that nothing moves when it opens. */
export function Settings() {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const seconds = useStore(timeoutSeconds);
  const follows = useStore(followsRedirects);
  const place = () => {
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
        onClick={place}
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
        <div className={styles.row}>
          <label htmlFor={`${id}timeout`}>Timeout</label>
          <select
            id={`${id}timeout`}
            className={styles.input}
            value={seconds}
            onChange={({ target }) => {
              timeoutSeconds.set(Number(target.value));
            }}
          >
            {timeoutChoices.map((one) => (
              <option key={one} value={one}>
                {one < 60 ? `${one} s` : `${one / 60} min`}
              </option>
            ))}
          </select>
        </div>
        <label>
          <input
            type="checkbox"
            checked={follows}
            onChange={({ target }) => {
              followsRedirects.set(target.checked);
            }}
          />{" "}
          Follow redirects
        </label>
      </div>
    </>
  );
}

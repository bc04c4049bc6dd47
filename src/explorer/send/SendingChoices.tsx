import { useId } from "react";
import styles from "../explorer.module.css";
import {
  followsRedirects,
  timeoutChoices,
  timeoutSeconds,
} from "../parts/preferences";
import { useStore } from "../parts/store";

/** The request timeout, and whether redirects are followed. */
export function SendingChoices() {
  const id = useId();
  const seconds = useStore(timeoutSeconds);
  const follows = useStore(followsRedirects);
  return (
    <>
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
    </>
  );
}

import { useStore } from "../parts/store";
import styles from "../explorer.module.css";
import { cookieOrigins } from "./cookieOrigins";

/** A checkbox for sending the browser's own cookies. */
export function CookieChoice({ apiRoot }: { apiRoot: string }) {
  const { origin, host } = new URL(apiRoot);
  const chosen = useStore(cookieOrigins);
  return (
    <>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={chosen.includes(origin)}
          onChange={({ target }) => {
            const others = chosen.filter((one) => one !== origin);
            cookieOrigins.set(target.checked ? [...others, origin] : others);
          }}
        />{" "}
        Send this browser&apos;s cookies for {host}
      </label>
      <p className={styles.note}>
        Then requests are made as whoever is signed in at {host} in this
        browser.{" "}
        {origin !== location.origin &&
          `The server must allow it with "Access-Control-Allow-Credentials: true" for ${location.origin}, and the browser may still withhold cookies of other sites.`}
      </p>
    </>
  );
}

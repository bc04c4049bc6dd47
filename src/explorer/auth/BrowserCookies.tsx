import { persistentStore } from "../parts/persistent";
import { useStore } from "../parts/store";
import styles from "../explorer.module.css";

/** Origins to which the reader allows the browser's cookies to be sent, in this tab. */
export const cookieOrigins = persistentStore<string[]>(
  "api-explorer.cookies",
  [],
  (found): found is string[] =>
    Array.isArray(found) && found.every((one) => typeof one === "string"),
  { where: "sessionStorage" },
);

/** A choice whether the browser's own cookies are sent. */
export function BrowserCookies({ apiRoot }: { apiRoot: string }) {
  const { origin, host } = new URL(apiRoot);
  const chosen = useStore(cookieOrigins);
  const isOn = chosen.includes(origin);
  return (
    <details className={styles.details}>
      <summary>
        Cookies of {host}: {isOn ? "sent" : "not sent"}
      </summary>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isOn}
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
    </details>
  );
}

import { useState } from "react";
import type { FoundSession } from "./askSession";
import { asking } from "./lazyAsking";
import styles from "../explorer.module.css";
import { useTask } from "../parts/useTask";

interface Props {
  apiRoot: string;
  cookie: string;
  /** URL of the sign-in page, if known. */
  signInPage: string | undefined;
  /** Whether the API is authentik's, which can return the session's user. */
  isAuthentik: boolean;
  onUse: (username?: string) => void;
}

/** Uses the browser's existing session, if the API shares this page's origin. */
export function SessionAccess(props: Props) {
  const { apiRoot, cookie, signInPage, isAuthentik, onUse } = props;
  const { origin } = new URL(apiRoot);
  const { state, start } = useTask();
  const [found, setFound] = useState<FoundSession>();
  if (origin !== location.origin) {
    return (
      <p className={styles.note}>
        The session cookie <code>{cookie}</code> belongs to {origin}, and this
        page is from {location.origin}. Browsers send it only if you turn on
        cookies below and the server allows it. A token works without that.
      </p>
    );
  }
  const ask = () => {
    setFound(undefined);
    if (!isAuthentik) {
      onUse();
      return;
    }
    start(async (signal) => {
      const { askSession } = await asking.get();
      const session = await askSession(apiRoot, { signal });
      if (session.kind === "found") onUse(session.username);
      else setFound(session);
    });
  };
  return (
    <>
      <p className={styles.note}>
        If you are signed in at {origin} in this browser, requests can use that
        session.
        {isAuthentik && " Changing requests also carry its CSRF token."}{" "}
        <a href={signInPage ?? origin} target="_blank" rel="noopener">
          Sign in (opens a new tab)
        </a>
      </p>
      <div role="alert">
        {found?.kind === "none" && (
          <p className={styles.problem}>
            This browser has no session at {origin}. Sign in there with the link
            above, then try again.
          </p>
        )}
        {found?.kind === "unknown" && (
          <p className={styles.problem}>
            The session's user could not be determined: {found.problem}
          </p>
        )}
        {state.status === "failed" && (
          <p className={styles.problem}>{state.error.message}</p>
        )}
      </div>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.button}
          disabled={state.status === "running"}
          onClick={ask}
        >
          Use my session
        </button>
        {found?.kind === "unknown" && (
          <button
            type="button"
            className={styles.button}
            onClick={() => {
              onUse();
            }}
          >
            Use it anyway
          </button>
        )}
      </div>
    </>
  );
}

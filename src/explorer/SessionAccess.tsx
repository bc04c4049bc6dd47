import styles from "./explorer.module.css";

interface Props {
  apiOrigin: string;
  cookie: string;
  /** Where to sign in, if known. */
  signInPage: string | undefined;
  onUse: () => void;
}

/** Uses the session that the browser already has, where browsers allow it. */
export function SessionAccess(props: Props) {
  const { apiOrigin, cookie, signInPage, onUse } = props;
  if (apiOrigin !== location.origin) {
    return (
      <p className={styles.note}>
        The session cookie <code>{cookie}</code> belongs to {apiOrigin}.
        Browsers send it along from pages of that host only, and this page is
        from {location.origin}: use a token instead.
      </p>
    );
  }
  return (
    <>
      <p className={styles.note}>
        If you are signed in at {apiOrigin} in this browser, requests can use
        that session. Changing requests also carry its CSRF token.
        {signInPage !== undefined && (
          <>
            {" "}
            <a href={signInPage} target="_blank" rel="noopener">
              Sign in (opens a new tab)
            </a>
          </>
        )}
      </p>
      <button type="button" className={styles.button} onClick={onUse}>
        Use my session
      </button>
    </>
  );
}

import { useEffect, useRef, useState } from "react";
import type { OAuthClient } from "../credentials/types";
import styles from "./explorer.module.css";
import { apiScopes, signInWithPopup } from "./signInWithPopup";

interface Props {
  scheme: string;
  scopes: string[];
  apiOrigin: string;
  client: OAuthClient;
  baseUrl: string;
}

type State =
  | { status: "idle" }
  | { status: "waiting" }
  | { status: "failed"; message: string };

/** Signs in by authorization code with PKCE. */
export function SignIn({ scheme, scopes, apiOrigin, client, baseUrl }: Props) {
  const [state, setState] = useState<State>({ status: "idle" });
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  const signIn = () => {
    const abort = new AbortController();
    current.current = abort;
    setState({ status: "waiting" });
    signInWithPopup(
      {
        scheme,
        apiOrigin,
        client,
        redirectUri: new URL(`${baseUrl}oauth/callback/`, location.origin).href,
        scopes: [...new Set([...apiScopes, ...scopes])],
      },
      abort.signal,
    ).catch((error: unknown) => {
      if (abort.signal.aborted) setState({ status: "idle" });
      else setState({ status: "failed", message: (error as Error).message });
    });
  };

  return (
    <>
      <p className={styles.row}>
        {state.status === "waiting" ? (
          <>
            <span role="status">Waiting for the sign-in window…</span>
            <button
              type="button"
              className={styles.button}
              onClick={() => current.current?.abort()}
            >
              Cancel
            </button>
          </>
        ) : (
          <button type="button" className={styles.button} onClick={signIn}>
            Sign in
          </button>
        )}
      </p>
      {state.status === "failed" && (
        <p role="alert" className={styles.problem}>
          {state.message}
        </p>
      )}
    </>
  );
}

import { useState } from "react";
import styles from "./explorer.module.css";
import {
  PopupBlockedError,
  redirectProblem,
  signInWithPopup,
  signInWithRedirect,
} from "./signInFlow";
import type { SignInRequest } from "./signInRequest";
import { useStore } from "./store";
import { useTask } from "./useTask";

type Props = SignInRequest & { required: string[] };

/** Signs in by authorization code with PKCE, in a window or, where that is blocked, in this tab. */
export function SignIn({ required, ...request }: Props) {
  const { state, start, cancel } = useTask();
  const earlier = useStore(redirectProblem);
  const [chosen, setChosen] = useState(request.scopes);
  const [closed, setClosed] = useState(false);
  const begin = (way: typeof signInWithPopup) => {
    redirectProblem.set(undefined);
    setClosed(false);
    start((signal) =>
      way({ ...request, scopes: chosen }, signal, () => {
        setClosed(true);
      }),
    );
  };
  const blocked =
    state.status === "failed" && state.error instanceof PopupBlockedError;
  const problem = state.status === "failed" ? state.error.message : earlier;

  return (
    <>
      <div className={styles.row}>
        {state.status === "running" ? (
          <>
            <span role="status">
              {closed
                ? "The sign-in window seems to be closed. Cancel to try again."
                : "Go on in the sign-in window…"}
            </span>
            <button type="button" className={styles.button} onClick={cancel}>
              Cancel
            </button>
          </>
        ) : (
          <button
            type="button"
            className={styles.primary}
            onClick={() => {
              begin(signInWithPopup);
            }}
          >
            Sign in
          </button>
        )}
        {blocked && (
          <button
            type="button"
            className={styles.button}
            onClick={() => {
              begin(signInWithRedirect);
            }}
          >
            Sign in in this tab instead
          </button>
        )}
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <details className={styles.details}>
        <summary>
          {chosen.length} of {request.scopes.length} scopes
        </summary>
        {request.scopes.map((scope) => (
          <label key={scope} className={styles.check}>
            <input
              type="checkbox"
              checked={chosen.includes(scope)}
              onChange={({ target }) => {
                setChosen(
                  target.checked
                    ? [...chosen, scope]
                    : chosen.filter((one) => one !== scope),
                );
              }}
            />{" "}
            <code>{scope}</code>
            {required.includes(scope) && " needed here"}
          </label>
        ))}
      </details>
    </>
  );
}

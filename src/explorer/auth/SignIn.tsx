import { useState } from "react";
import styles from "../explorer.module.css";
import { ScopeChoice } from "./ScopeChoice";
import { forms } from "./lazyForms";
import type { SignInRequest } from "./signInRequest";
import { leftToken, redirectProblem, signedOut } from "./signInState";
import { PopupBlockedError, signInWithPopup } from "./signInWithPopup";
import { useStore } from "../parts/store";
import { useTask } from "../parts/useTask";

type Props = SignInRequest & { required: string[] };

/**
 * Signs in with the authorization code grant and PKCE, in a popup or, if that is blocked, in this
 * tab.
 */
export function SignIn({ required, ...request }: Props) {
  const { state, start, cancel } = useTask();
  const earlier = useStore(redirectProblem);
  const left = useStore(leftToken);
  const hasSignedOut = useStore(signedOut).includes(request.client.issuer);
  const [chosen, setChosen] = useState(request.scopes);
  const [notice, setNotice] = useState<"closed" | "stray">();
  const [asksAgain, setAsksAgain] = useState(false);
  const begin = (way: typeof signInWithPopup, again: boolean) => {
    redirectProblem.set(undefined);
    setNotice(undefined);
    setAsksAgain(again);
    start((signal) =>
      way({ ...request, scopes: chosen, asksAgain: again }, signal, {
        closed: () => {
          setNotice((before) => before ?? "closed");
        },
        stray: () => {
          setNotice("stray");
        },
      }),
    );
  };
  const blocked =
    state.status === "failed" && state.error instanceof PopupBlockedError;
  const problem = state.status === "failed" ? state.error.message : earlier;

  return (
    <>
      {state.status === "running" ? (
        <div className={styles.row}>
          <span role="status">
            {notice === "stray"
              ? "The provider's response does not belong to this sign-in (its state differs), so it was ignored."
              : "Continue in the sign-in window…"}
          </span>
          {notice && (
            <button
              type="button"
              className={styles.primary}
              onClick={() => {
                begin(signInWithPopup, asksAgain);
              }}
            >
              Try again
            </button>
          )}
          <button type="button" className={styles.button} onClick={cancel}>
            Cancel
          </button>
        </div>
      ) : (
        <div className={styles.row}>
          <button
            type="button"
            className={styles.primary}
            onPointerEnter={prepare}
            onFocus={prepare}
            onClick={() => {
              begin(signInWithPopup, hasSignedOut);
            }}
          >
            Sign in
          </button>
          {blocked ? (
            <button
              type="button"
              className={styles.button}
              onClick={() => {
                begin(inThisTab, asksAgain);
              }}
            >
              Sign in in this tab instead
            </button>
          ) : (
            !hasSignedOut && (
              <button
                type="button"
                className={styles.button}
                title="Asks for a name and password even if someone is signed in there"
                onClick={() => {
                  begin(signInWithPopup, true);
                }}
              >
                Sign in as somebody else
              </button>
            )
          )}
        </div>
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {hasSignedOut && state.status !== "running" && (
        <p className={styles.note}>
          You have signed out. Nothing is kept here, and{" "}
          {new URL(request.client.issuer).host} will ask you to sign in.
          {left?.issuer === request.client.issuer && ` ${tokenText(left)}`}
        </p>
      )}
      <ScopeChoice
        offered={request.offered}
        required={required}
        chosen={chosen}
        onChange={setChosen}
      />
    </>
  );
}

const prepare = () => void forms.prepare();

const inThisTab: typeof signInWithPopup = async (request, signal) => {
  const { signInWithRedirect } = await forms.get();
  await signInWithRedirect(request, signal);
};

/**
 * Returns what happened to the access token: copies of an unrevoked one stay valid at the provider.
 */
function tokenText({
  isRevoked,
  expiresAt,
}: {
  isRevoked: boolean;
  expiresAt: number | undefined;
}): string {
  if (isRevoked) return "The access token was revoked.";
  const until =
    expiresAt === undefined
      ? "until it expires"
      : `until ${new Date(expiresAt).toLocaleTimeString()}`;
  return `The provider does not allow pages to revoke tokens. A copy of the access token stays valid ${until}.`;
}

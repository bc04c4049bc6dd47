import { useEffect, useRef } from "react";
import type { RequiredScheme } from "../../credentials/requirements";
import type { Credential } from "../../credentials/types";
import { describeSecret } from "./describeSecret";
import { Expiry } from "./Expiry";
import { asking } from "./lazyAsking";
import styles from "../explorer.module.css";
import { signOut } from "./signOut";
import { TokenInspector } from "./TokenInspector";
import { useTask } from "../parts/useTask";

interface Props {
  credential: Credential;
  required: RequiredScheme;
  /** Whether the credential has just replaced a form that may have had the focus. */
  isNew: boolean;
  /** Signs in as another user, whose credential replaces this one; undefined if not possible. */
  switchUser: ((signal: AbortSignal) => Promise<void>) | undefined;
}

/** The credential in use: its account, expiry and granted scopes, with a button to sign out. */
export function HeldCredential(props: Props) {
  const { credential, required, isNew, switchUser } = props;
  const { state, start, cancel } = useTask();
  const isRunning = state.status === "running";
  const whose = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isNew && document.activeElement === document.body)
      whose.current?.focus({ preventScroll: true });
  }, [isNew]);
  const { secret } = credential;
  const { lead, name, rest } = describeSecret(secret);
  return (
    <>
      <div className={styles.row}>
        <span ref={whose} tabIndex={-1} className={styles.good}>
          {`${lead}${name}${rest}`}
        </span>
        {secret.kind === "oauth" && secret.tokens.expiresAt !== undefined && (
          <Expiry
            at={secret.tokens.expiresAt}
            renews={secret.tokens.refreshToken !== undefined}
          />
        )}
        {secret.kind === "oauth" && secret.tokens.refreshToken && (
          <button
            type="button"
            className={styles.button}
            disabled={isRunning}
            onClick={() => {
              start(async () => {
                const { refreshTokens } = await asking.get();
                await refreshTokens([credential]);
              });
            }}
          >
            Refresh now
          </button>
        )}
        {switchUser && (
          <button
            type="button"
            className={styles.button}
            disabled={isRunning}
            onClick={() => {
              start(switchUser);
            }}
          >
            Switch user
          </button>
        )}
        {isRunning && (
          <button type="button" className={styles.button} onClick={cancel}>
            Cancel
          </button>
        )}
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            signOut(credential);
          }}
        >
          {secret.kind === "oauth" ? "Sign out" : "Forget it"}
        </button>
      </div>
      {state.status === "failed" && (
        <p role="alert" className={styles.problem}>
          {state.error.message}
        </p>
      )}
      {secret.kind === "oauth" && (
        <TokenInspector tokens={secret.tokens} required={required.scopes} />
      )}
      {secret.kind === "token" && (
        <TokenInspector
          tokens={{ accessToken: secret.token }}
          required={required.scopes}
        />
      )}
    </>
  );
}

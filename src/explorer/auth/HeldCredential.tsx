import { useEffect, useRef } from "react";
import { accountOf } from "../../credentials/account";
import type { RequiredScheme } from "../../credentials/requirements";
import { missingScopes } from "../../credentials/explain";
import type { Credential, Secret } from "../../credentials/types";
import { Expiry } from "./Expiry";
import styles from "../explorer.module.css";
import { refreshTokens } from "./refreshTokens";
import { signOut } from "./signOut";
import { TokenInspector } from "./TokenInspector";
import { useTask } from "../parts/useTask";

interface Props {
  credential: Credential;
  required: RequiredScheme;
  /** Whether it has come while the reader was here, in the place of what they had the focus on. */
  isNew: boolean;
}

/** The credential in use: whose it is, how long it lasts, what it was granted; and signing out. */
export function HeldCredential({ credential, required, isNew }: Props) {
  const { state, start } = useTask();
  const whose = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isNew && document.activeElement === document.body)
      whose.current?.focus({ preventScroll: true });
  }, [isNew]);
  const { secret } = credential;
  const missing = missingScopes(credential, required);
  return (
    <>
      <div className={styles.row}>
        <span ref={whose} tabIndex={-1} className={styles.good}>
          {describe(secret)}
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
            disabled={state.status === "running"}
            onClick={() => {
              start(async () => {
                await refreshTokens([credential]);
              });
            }}
          >
            Refresh now
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
      {missing.length > 0 && (
        <p className={styles.warning}>
          Not granted: <code>{missing.join(" ")}</code>. This operation asks for
          it; sign in again with it chosen, or add its scope mapping to the
          provider.
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

function describe(secret: Secret): string {
  const name = accountOf(secret);
  switch (secret.kind) {
    case "oauth":
      return name === undefined ? "Signed in" : `Signed in as ${name}`;
    case "token":
      return `Using the token you pasted${name === undefined ? "" : `, of ${name}`}`;
    case "apiKey":
      return "Using the key you entered";
    case "basic":
      return `Using the password of ${secret.username}`;
    case "session":
      return name === undefined
        ? "Using your browser's session"
        : `Signed in as ${name}, by your browser's session`;
  }
}

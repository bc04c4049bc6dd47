import type { RequiredScheme } from "../credentials/requirements";
import { missingScopes } from "../credentials/explain";
import { decodeJwt } from "../credentials/jwt";
import type { Credential, Secret } from "../credentials/types";
import { endSession } from "../oauth/signOut";
import { Expiry } from "./Expiry";
import styles from "./explorer.module.css";
import { freshen } from "./freshen";
import { credentialStore } from "./session";
import { TokenInspector } from "./TokenInspector";
import { useTask } from "./useTask";

interface Props {
  credential: Credential;
  required: RequiredScheme;
}

/** The credential in use: whose it is, how long it lasts, what it was granted; and signing out. */
export function HeldCredential({ credential, required }: Props) {
  const { state, start } = useTask();
  const { secret } = credential;
  const missing = missingScopes(credential, required);
  return (
    <>
      <div className={styles.row}>
        <span className={styles.good}>{describe(secret)}</span>
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
                await freshen([credential]);
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
  switch (secret.kind) {
    case "oauth": {
      const claims = decodeJwt(secret.tokens.idToken ?? "")?.claims;
      const name = claims?.preferred_username ?? claims?.name ?? claims?.sub;
      return typeof name === "string" ? `Signed in as ${name}` : "Signed in";
    }
    case "token":
      return "Using the token you pasted";
    case "apiKey":
      return "Using the key you entered";
    case "basic":
      return `Using the password of ${secret.username}`;
    case "session":
      return "Using your browser's session";
  }
}

/** Forgets at once; what the provider can end it ends meanwhile, its own page where it has one. */
function signOut({ scheme, apiOrigin, secret }: Credential): void {
  credentialStore.remove(scheme, apiOrigin);
  if (secret.kind !== "oauth" || secret.grant === "client_credentials") return;
  const popup = secret.tokens.idToken
    ? window.open("", "_blank", "popup,width=520,height=720")
    : null;
  void endSession(secret.client, secret.tokens).then((url) => {
    if (url === undefined) popup?.close();
    else popup?.location.replace(url);
  });
}

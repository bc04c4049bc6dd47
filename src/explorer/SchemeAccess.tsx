import type { RequiredScheme } from "../credentials/requirements";
import { secretKinds } from "../credentials/types";
import styles from "./explorer.module.css";
import { credentialStore, useCredentials } from "./session";
import type { Target } from "./servers";
import { SignIn } from "./SignIn";

interface Props {
  required: RequiredScheme;
  target: Target;
  baseUrl: string;
}

/** The reader's credential for one scheme on the chosen server, or the ways to get one. */
export function SchemeAccess({ required, target, baseUrl }: Props) {
  const apiOrigin = new URL(target.apiRoot).origin;
  useCredentials();
  const credential = credentialStore.find(required.name, apiOrigin);
  if (credential) {
    return (
      <p className={styles.row}>
        <span className={styles.good}>Signed in</span>
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            credentialStore.remove(required.name, apiOrigin);
          }}
        >
          Sign out
        </button>
      </p>
    );
  }
  return secretKinds(required.scheme).includes("oauth") && target.provider ? (
    <SignIn
      scheme={required.name}
      scopes={required.scopes}
      apiOrigin={apiOrigin}
      client={target.provider}
      baseUrl={baseUrl}
    />
  ) : null;
}

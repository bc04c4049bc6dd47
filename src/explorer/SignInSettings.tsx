import { useState } from "react";
import { discover } from "../oauth/provider";
import { issuerOf } from "./authentik";
import { CopyButton } from "./CopyButton";
import styles from "./explorer.module.css";
import { InlineForm } from "./InlineForm";
import { signInSettings } from "./servers";
import { TextField } from "./TextField";
import { useTask } from "./useTask";

interface Props {
  apiRoot: string;
  redirectUri: string;
}

/** Takes what signing in at the reader's own authentik needs, and lets discovery check it. */
export function SignInSettings({ apiRoot, redirectUri }: Props) {
  const { state, start } = useTask();
  const [application, setApplication] = useState("");
  const [clientId, setClientId] = useState("");
  const submit = () => {
    if (application.trim() === "" || clientId.trim() === "") return;
    start(async (signal) => {
      const issuer = issuerOf(application, apiRoot);
      await discover(issuer, { signal });
      signInSettings.set({
        ...signInSettings.get(),
        [new URL(apiRoot).origin]: { issuer, clientId: clientId.trim() },
      });
    });
  };
  return (
    <details className={styles.details}>
      <summary>Set up signing in at {new URL(apiRoot).host}</summary>
      <p className={styles.note}>
        Signing in needs an application with an OAuth2/OpenID provider in your
        authentik: a public client with the scope mapping{" "}
        <code>goauthentik.io/api</code> and this redirect URI:
      </p>
      <p className={styles.row}>
        <code>{redirectUri}</code>{" "}
        <CopyButton text={() => redirectUri} label="Copy" />
      </p>
      <InlineForm label="Set up signing in" onSubmit={submit}>
        <TextField
          label="Application slug or issuer"
          placeholder="api-docs"
          value={application}
          onChange={setApplication}
        />
        <TextField label="Client ID" value={clientId} onChange={setClientId} />
        <button
          type="button"
          className={styles.button}
          disabled={state.status === "running"}
          onClick={submit}
        >
          Check and use
        </button>
      </InlineForm>
      <div role="status">
        {state.status === "running" && <p className={styles.note}>Asking…</p>}
        {state.status === "failed" && (
          <p className={styles.problem}>{state.error.message}</p>
        )}
      </div>
    </details>
  );
}

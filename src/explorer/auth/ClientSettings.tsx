import { useId, useState } from "react";
import type { OAuthClient } from "../../credentials/types";
import { rememberSecret } from "../../oauth/clientSecrets";
import type { DescribedProvider } from "../../oauth/describedClient";
import { CopyButton } from "../parts/CopyButton";
import { InlineForm } from "../parts/InlineForm";
import { TextField } from "../parts/TextField";
import { signInSettings } from "../servers/servers";
import styles from "../explorer.module.css";

interface Props {
  /** The key under which the client is stored. */
  settingsKey: string;
  provider: DescribedProvider;
  redirectUri: string;
  current: OAuthClient | undefined;
}

/** A form for the OAuth client, for descriptions that contain the provider's URLs. */
export function ClientSettings(props: Props) {
  const { settingsKey, provider, redirectUri, current } = props;
  const id = useId();
  const [clientId, setClientId] = useState(current?.clientId ?? "");
  const [secret, setSecret] = useState("");
  const [method, setMethod] = useState(current?.authentication ?? "basic");
  const [parameters, setParameters] = useState(
    new URLSearchParams(current?.parameters).toString(),
  );
  const submit = () => {
    if (clientId.trim() === "") return;
    const client: OAuthClient = {
      issuer: provider.issuer,
      clientId: clientId.trim(),
      authentication: method,
      parameters: Object.fromEntries(new URLSearchParams(parameters)),
    };
    rememberSecret(client, secret);
    signInSettings.set({ ...signInSettings.get(), [settingsKey]: client });
  };
  return (
    <details className={styles.details} open={!current}>
      <summary>
        {current ? `Client ${current.clientId}` : "Set up sign-in"}
      </summary>
      <p className={styles.note}>
        Register a client at {new URL(provider.issuer).host} with this redirect
        URI:
      </p>
      <p className={styles.row}>
        <code>{redirectUri}</code>{" "}
        <CopyButton text={() => redirectUri} label="Copy" />
      </p>
      <InlineForm label="Client" onSubmit={submit}>
        <TextField label="Client ID" value={clientId} onChange={setClientId} />
        <TextField
          label="Client secret"
          type="password"
          hint="Public clients have none. It is kept until you leave this page."
          value={secret}
          onChange={setSecret}
        />
        <div className={styles.row}>
          <label htmlFor={id}>Send the secret</label>
          <select
            id={id}
            className={styles.input}
            value={method}
            onChange={({ target }) => {
              setMethod(target.value === "post" ? "post" : "basic");
            }}
          >
            <option value="basic">in the Authorization header (Basic)</option>
            <option value="post">in the body</option>
          </select>
        </div>
        <TextField
          label="Additional parameters"
          placeholder="audience=https://api.example.com"
          value={parameters}
          onChange={setParameters}
        />
        <button type="button" className={styles.button} onClick={submit}>
          Use this client
        </button>
      </InlineForm>
    </details>
  );
}

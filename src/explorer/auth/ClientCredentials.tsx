import { useState } from "react";
import type { ClientProof } from "../../oauth/clientCredentials";
import { clientFor } from "../../oauth/describedClient";
import styles from "../explorer.module.css";
import { InlineForm } from "../parts/InlineForm";
import { keepTokens } from "./keepTokens";
import { oauthClient } from "./oauthClient";
import type { SignInRequest } from "./signInRequest";
import { TextField } from "../parts/TextField";
import { useTask } from "../parts/useTask";

/**
 * A form for the client credentials grant (RFC 6749, section 4.4). The secret is used once and not
 * stored.
 */
export function ClientCredentials({
  takesAccounts,
  ...request
}: SignInRequest & {
  /** Whether a service account and its app password are accepted, as in authentik. */
  takesAccounts: boolean;
}) {
  const { scopes } = request;
  const client = clientFor(request.client, "client_credentials");
  const { state, start } = useTask();
  const [kind, setKind] = useState<ClientProof["kind"]>(
    takesAccounts ? "account" : "secret",
  );
  const [method, setMethod] = useState<"basic" | "post">(
    takesAccounts ? "post" : "basic",
  );
  const [clientId, setClientId] = useState("");
  const [username, setUsername] = useState("");
  const [secret, setSecret] = useState("");
  const submit = () => {
    start(async (signal) => {
      const machine = {
        ...client,
        clientId: clientId.trim() === "" ? client.clientId : clientId.trim(),
      };
      const { clientCredentials } = await oauthClient();
      const tokens = await clientCredentials(
        machine,
        kind === "secret"
          ? { kind, secret, method }
          : { kind, username, password: secret },
        scopes.filter((scope) => scope !== "offline_access"),
        { signal },
      );
      setSecret("");
      await keepTokens(request, {
        grant: "client_credentials",
        client: machine,
        tokens,
      });
    });
  };
  return (
    <InlineForm label="Client credentials" onSubmit={submit}>
      <p className={styles.warning}>
        Keep production credentials out of the browser: anyone who can change
        this page or see your screen can take them. Use a test account. What you
        enter is sent once to {new URL(client.issuer).host} and not kept.
      </p>
      {takesAccounts && (
        <Choice
          options={[
            ["account", "Service account and app password"],
            ["secret", "Client secret"],
          ]}
          chosen={kind}
          onChoose={setKind}
        />
      )}
      {kind === "secret" && (
        <Choice
          options={[
            ["basic", "In the Authorization header (Basic)"],
            ["post", "In the body"],
          ]}
          chosen={method}
          onChoose={setMethod}
        />
      )}
      <TextField
        label="Client ID"
        placeholder={client.clientId}
        value={clientId}
        onChange={setClientId}
      />
      {kind === "account" && (
        <TextField label="User name" value={username} onChange={setUsername} />
      )}
      <TextField
        label={kind === "secret" ? "Client secret" : "App password"}
        type="password"
        value={secret}
        onChange={setSecret}
      />
      <button
        type="button"
        className={styles.button}
        disabled={state.status === "running"}
        onClick={submit}
      >
        Get a token
      </button>
      {state.status === "failed" && (
        <p role="alert" className={styles.problem}>
          {state.error.message}
        </p>
      )}
    </InlineForm>
  );
}

function Choice<Value extends string>({
  options,
  chosen,
  onChoose,
}: {
  options: [value: Value, label: string][];
  chosen: Value;
  onChoose: (value: Value) => void;
}) {
  return (
    <div className={styles.row}>
      {options.map(([value, label]) => (
        <label key={value}>
          <input
            type="radio"
            checked={chosen === value}
            onChange={() => {
              onChoose(value);
            }}
          />{" "}
          {label}
        </label>
      ))}
    </div>
  );
}

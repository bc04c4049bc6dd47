import { useState } from "react";
import { ofAnotherClient } from "../../credentials/account";
import type { OAuthClient } from "../../credentials/types";
import { issuerOf, product } from "../product";
import { CopyButton } from "../parts/CopyButton";
import styles from "../explorer.module.css";
import { InlineForm } from "../parts/InlineForm";
import { signInSettings } from "../servers/servers";
import { credentialStore } from "../credentialStore";
import { oauthClient } from "./oauthClient";
import { TextField } from "../parts/TextField";
import { useTask } from "../parts/useTask";

/** The product's own scope. */
const apiScope = product.scopes?.find((scope) => /[./]/.test(scope));

interface Props {
  apiRoot: string;
  redirectUri: string;
  /** The stored client, if there is one. */
  current: OAuthClient | undefined;
}

/** A form for the issuer and client of the reader's own server, checked by discovery. */
export function SignInSettings({ apiRoot, redirectUri, current }: Props) {
  const { state, start } = useTask();
  const [application, setApplication] = useState(current?.issuer ?? "");
  const [clientId, setClientId] = useState(current?.clientId ?? "");
  const [dropped, setDropped] = useState<string[]>([]);
  const { host, origin } = new URL(apiRoot);
  const submit = () => {
    if (application.trim() === "" || clientId.trim() === "") return;
    start(async (signal) => {
      const issuer = issuerOf(application, apiRoot);
      const { discover } = await oauthClient();
      await discover(issuer, { signal });
      const client = { issuer, clientId: clientId.trim() };
      setDropped(dropOutdated(origin, client));
      signInSettings.set({ ...signInSettings.get(), [origin]: client });
    });
  };
  return (
    <>
      <p className={styles.note}>
        {product.issuerPath === undefined ? (
          "To sign in, you need a public client at the API's OpenID provider, with this redirect URI:"
        ) : (
          <>
            To sign in, you need an application with an OAuth2/OpenID provider
            in your {product.name}: a public client with the scope mapping{" "}
            <code>{apiScope}</code> and this redirect URI:
          </>
        )}
      </p>
      <p className={styles.row}>
        <code>{redirectUri}</code>{" "}
        <CopyButton text={() => redirectUri} label="Copy" />
      </p>
      <InlineForm label="Set up sign-in" onSubmit={submit}>
        <TextField
          label={
            product.issuerPath === undefined
              ? "Issuer"
              : "Application slug or issuer"
          }
          placeholder={
            product.issuerPath === undefined
              ? "https://login.example.com"
              : "api-docs"
          }
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
        {state.status === "running" && <p className={styles.note}>Checking…</p>}
        {state.status === "failed" && (
          <p className={styles.problem}>{state.error.message}</p>
        )}
        {state.status === "idle" && current && (
          <p className={styles.note}>
            Sign-in uses {current.issuer}, as the client {current.clientId}.
            {dropped.length > 0 &&
              ` What ${dropped.join(" and ")} issued for ${host} was removed.`}
          </p>
        )}
      </div>
    </>
  );
}

/** Removes tokens of an earlier issuer or client, and returns their issuers. */
function dropOutdated(apiOrigin: string, client: OAuthClient): string[] {
  const { credentials } = credentialStore.state();
  const outdated = ofAnotherClient(credentials, apiOrigin, client);
  for (const { scheme } of outdated) credentialStore.remove(scheme, apiOrigin);
  return [
    ...new Set(
      outdated.flatMap(({ secret }) =>
        secret.kind === "oauth" ? [secret.client.issuer] : [],
      ),
    ),
  ];
}

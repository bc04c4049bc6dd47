import { useState } from "react";
import type { RequiredScheme } from "../../credentials/requirements";
import {
  isSignInScheme,
  type Secret,
  secretKinds,
} from "../../credentials/types";
import styles from "../explorer.module.css";
import {
  ClientCredentials,
  ClientSettings,
  DeviceSignIn,
  forms,
  HeldCredential,
  SessionAccess,
  SignInSettings,
} from "./lazyForms";
import { asking } from "./lazyAsking";
import { Panel } from "../parts/Panel";
import { SecretForm } from "./SecretForm";
import { credentialStore, useCredentials } from "../credentialStore";
import type { TargetServer } from "../servers/servers";
import { signInSettings } from "../servers/servers";
import { useStore } from "../parts/store";
import { refusedFlows } from "../../oauth/describedClient";
import { signInWithPopup } from "./signInWithPopup";
import { signInWays } from "./signInWays";
import { SignIn } from "./SignIn";
import { offeredScopes, redirectUriOf } from "./signInRequest";

interface Props {
  required: RequiredScheme;
  /** Whether another alternative of this operation offers sign-in. */
  signInElsewhere: boolean;
  target: TargetServer;
  baseUrl: string;
  isAuthentik: boolean;
}

/** The reader's credential for one scheme on the chosen server, or the ways to get one. */
export function SchemeAccess(props: Props) {
  const { required, signInElsewhere, target, baseUrl, isAuthentik } = props;
  const { credentials } = useCredentials();
  const { name, scheme } = required;
  const apiOrigin = new URL(target.apiRoot).origin;
  const credential = credentials.find(
    (one) => one.scheme === name && one.apiOrigin === apiOrigin,
  );
  const kinds = secretKinds(scheme).filter(
    (kind) => kind !== "oauth" || isSignInScheme(scheme) || !signInElsewhere,
  );
  const use = (secret: Secret) => {
    credentialStore.set({ scheme: name, apiOrigin, secret });
    if (secret.kind === "token")
      asking.get().then(
        ({ checkToken }) =>
          checkToken(
            { scheme: name, apiOrigin, token: secret.token },
            target.apiRoot,
          ),
        // If the API cannot be reached, the token is kept unchecked.
        () => undefined,
      );
  };
  const redirectUri = redirectUriOf(baseUrl, location.origin);
  const settings = useStore(signInSettings);
  const ways = signInWays(required, target, settings, isAuthentik);
  const offered = offeredScopes(
    required,
    isAuthentik || target.choice.kind === "sandbox",
  );
  const request = ways.client && {
    scheme: name,
    apiOrigin,
    client: ways.client,
    redirectUri,
    offered,
    scopes: offered.filter((one) => one.isChosen).map((one) => one.name),
    asksConsent: isAuthentik,
  };
  const isOpen = !credential;
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  return (
    <>
      {credential && (
        <HeldCredential
          credential={credential}
          required={required}
          isNew={wasOpen}
          switchUser={
            credential.secret.kind === "oauth" &&
            credential.secret.grant === "authorization_code" &&
            request
              ? (signal) =>
                  signInWithPopup({ ...request, asksAgain: true }, signal, {
                    closed: () => undefined,
                    stray: () => undefined,
                  })
              : undefined
          }
        />
      )}
      {isOpen && kinds.length === 0 && (
        <p className={styles.note}>
          A web page cannot set this kind of credential. Use the browser or
          another tool.
        </p>
      )}
      {isOpen && kinds.includes("session") && scheme.type === "apiKey" && (
        <SessionAccess
          apiRoot={target.apiRoot}
          cookie={scheme.name}
          signInPage={target.signInPage}
          isAuthentik={isAuthentik || target.choice.kind === "sandbox"}
          onUse={(username) => {
            use({ kind: "session", ...(username && { username }) });
          }}
        />
      )}
      {isOpen && kinds.includes("basic") && (
        <SecretForm kind="basic" onSubmit={use} />
      )}
      {isOpen &&
        kinds.includes("apiKey") &&
        (kinds.includes("session") ? (
          <details className={styles.details}>
            <summary>Enter the cookie&apos;s value</summary>
            <SecretForm kind="apiKey" onSubmit={use} />
          </details>
        ) : (
          <SecretForm
            kind="apiKey"
            {...(scheme.type === "apiKey" && { name: scheme.name })}
            onSubmit={use}
          />
        ))}
      {isOpen &&
        refusedFlows(scheme).map((reason) => (
          <p key={reason} className={styles.note}>
            {reason}
          </p>
        ))}
      {isOpen && kinds.includes("oauth") && request && (
        <>
          {ways.byCode && <SignIn {...request} required={required.scopes} />}
          {(ways.byDevice || ways.byClientCredentials) && (
            <Panel
              title="Other ways to get a token"
              isOpen={!ways.byCode}
              prepare={forms.prepare}
            >
              {ways.byDevice && <DeviceSignIn {...request} />}
              {ways.byClientCredentials && (
                <ClientCredentials
                  {...request}
                  takesAccounts={ways.provider === undefined}
                />
              )}
            </Panel>
          )}
        </>
      )}
      {kinds.includes("oauth") && ways.provider && (
        <ClientSettings
          key={ways.settingsKey}
          settingsKey={ways.settingsKey}
          provider={ways.provider}
          redirectUri={redirectUri}
          current={ways.client}
        />
      )}
      {kinds.includes("oauth") && ways.asksIssuer && (
        <Panel
          title={`${target.provider ? "Change" : "Set up"} sign-in at ${new URL(target.apiRoot).host}`}
          prepare={forms.prepare}
        >
          <SignInSettings
            apiRoot={target.apiRoot}
            redirectUri={redirectUri}
            current={target.provider}
          />
        </Panel>
      )}
      {isOpen && kinds.includes("token") && (
        <details
          className={styles.details}
          open={!kinds.includes("oauth") || (!ways.byCode && !ways.byDevice)}
        >
          <summary>Paste a token</summary>
          <SecretForm kind="token" onSubmit={use} />
        </details>
      )}
    </>
  );
}

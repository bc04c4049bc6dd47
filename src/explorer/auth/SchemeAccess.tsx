import { useState } from "react";
import type { RequiredScheme } from "../../credentials/requirements";
import {
  isSignInScheme,
  type Secret,
  secretKinds,
} from "../../credentials/types";
import { ClientCredentials } from "./ClientCredentials";
import { DeviceSignIn } from "./DeviceSignIn";
import styles from "../explorer.module.css";
import { HeldCredential } from "./HeldCredential";
import { SecretForm } from "./SecretForm";
import { credentialStore, useCredentials } from "../credentialStore";
import { SessionAccess } from "./SessionAccess";
import type { Target } from "../servers/servers";
import { SignIn } from "./SignIn";
import { offeredScopes, redirectUriOf } from "./signInRequest";
import { SignInSettings } from "./SignInSettings";

interface Props {
  required: RequiredScheme;
  /** Whether another way of this operation is for signing in. */
  signInElsewhere: boolean;
  target: Target;
  baseUrl: string;
}

/** The reader's credential for one scheme on the chosen server, or the ways to get one. */
export function SchemeAccess(props: Props) {
  const { required, signInElsewhere, target, baseUrl } = props;
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
  };
  const redirectUri = redirectUriOf(baseUrl, location.origin);
  const request = target.provider && {
    scheme: name,
    apiOrigin,
    client: target.provider,
    redirectUri,
    scopes: offeredScopes(required),
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
        />
      )}
      {isOpen && kinds.length === 0 && (
        <p className={styles.note}>
          A page cannot add this kind of credential; the browser or another tool
          has to.
        </p>
      )}
      {isOpen && kinds.includes("session") && scheme.type === "apiKey" && (
        <SessionAccess
          apiRoot={target.apiRoot}
          cookie={scheme.name}
          signInPage={target.signInPage}
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
          <SecretForm kind="apiKey" onSubmit={use} />
        ))}
      {isOpen && kinds.includes("oauth") && request && (
        <>
          <SignIn {...request} required={required.scopes} />
          <details className={styles.details}>
            <summary>Other ways to get a token</summary>
            <DeviceSignIn {...request} />
            <ClientCredentials {...request} />
          </details>
        </>
      )}
      {kinds.includes("oauth") && target.choice.kind !== "sandbox" && (
        <SignInSettings
          apiRoot={target.apiRoot}
          redirectUri={redirectUri}
          current={target.provider}
        />
      )}
      {isOpen && kinds.includes("token") && (
        <details className={styles.details} open={!kinds.includes("oauth")}>
          <summary>Paste a token</summary>
          <SecretForm kind="token" onSubmit={use} />
        </details>
      )}
    </>
  );
}

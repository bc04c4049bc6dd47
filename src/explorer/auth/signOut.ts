import type { Credential } from "../../credentials/types";
import { credentialStore } from "../credentialStore";
import { oauthClient } from "./oauthClient";
import { leftToken, signedOut } from "./signInState";

const rememberSignOut = (issuers: string[]) => {
  signedOut.set([...new Set([...signedOut.get(), ...issuers])]);
};

/** Deletes all credentials, and the choice of where to store them. */
export function forgetAll(): void {
  rememberSignOut(
    credentialStore
      .state()
      .credentials.flatMap(({ secret }) =>
        secret.kind === "oauth" ? [secret.client.issuer] : [],
      ),
  );
  credentialStore.wipe();
}

/**
 * Deletes the credential at once, then revokes its tokens and opens the provider's sign-out page,
 * where supported. Call it from a click handler: browsers block other popups.
 */
export function signOut({ scheme, apiOrigin, secret }: Credential): void {
  credentialStore.remove(scheme, apiOrigin);
  if (secret.kind !== "oauth" || secret.grant === "client_credentials") return;
  const { client, tokens } = secret;
  rememberSignOut([client.issuer]);
  const popup = tokens.idToken
    ? window.open("", "_blank", "popup,width=520,height=720")
    : null;
  const left = { issuer: client.issuer, expiresAt: tokens.expiresAt };
  leftToken.set({ ...left, isRevoked: false });
  const onRevoked = () => {
    leftToken.set({ ...left, isRevoked: true });
  };
  const end = async () =>
    (await oauthClient()).endSession(client, tokens, { onRevoked });
  const withoutPage = () => undefined;
  void end()
    .catch(withoutPage)
    .then((url) => {
      if (url === undefined) popup?.close();
      else popup?.location.replace(url);
    });
}

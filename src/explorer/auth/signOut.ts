import type { Credential } from "../../credentials/types";
import { persistentStore } from "../parts/persistent";
import { Store } from "../parts/store";
import { credentialStore } from "../credentialStore";
import { oauthClient } from "./oauthClient";

/**
 * Issuers that the reader has signed out from in this tab. Their own session may go on, so the next
 * sign-in asks who it is.
 */
export const signedOut = persistentStore<string[]>(
  "api-explorer.signed-out",
  [],
  (found): found is string[] =>
    Array.isArray(found) && found.every((one) => typeof one === "string"),
  { where: "sessionStorage" },
);

/** What became of the access token of the last sign-out, until the page is left. */
export const leftToken = new Store<
  | { issuer: string; isRevoked: boolean; expiresAt: number | undefined }
  | undefined
>(undefined);

const rememberSignOut = (issuers: string[]) => {
  signedOut.set([...new Set([...signedOut.get(), ...issuers])]);
};

/** Forgets every credential, and the choice of where to keep them. */
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
 * Forgets at once; what the provider can end it ends meanwhile, its own page where it has one. Call
 * it while a click is handled: browsers open windows only then.
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

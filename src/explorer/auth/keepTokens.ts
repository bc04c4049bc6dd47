import { nameInTokens } from "../../credentials/account";
import type { Grant, OAuthClient, TokenSet } from "../../credentials/types";
import { credentialStore } from "../credentialStore";
import { oauthClient } from "./oauthClient";
import { signedOut } from "./signInState";

/**
 * Stores the tokens of a grant as the credential of a scheme on an API, with the account's name.
 */
export async function keepTokens(
  { scheme, apiOrigin }: { scheme: string; apiOrigin: string },
  granted: { grant: Grant; client: OAuthClient; tokens: TokenSet },
): Promise<void> {
  const { client, tokens } = granted;
  const askName = async () => (await oauthClient()).askName(client, tokens);
  const username = nameInTokens(tokens) ?? (await askName());
  signedOut.set(signedOut.get().filter((issuer) => issuer !== client.issuer));
  credentialStore.set({
    scheme,
    apiOrigin,
    secret: { kind: "oauth", ...granted, ...(username && { username }) },
  });
}

import { type Credential } from "../../credentials/types";
import { needsRefresh } from "../../oauth/expiry";
import { credentialStore } from "../credentialStore";
import { oauthClient } from "./oauthClient";

type Owner = Pick<Credential, "scheme" | "apiOrigin">;

/** Returns the OAuth credential of a scheme on an origin, if there is one. */
function oauthOf({ scheme, apiOrigin }: Owner) {
  const secret = credentialStore.find(scheme, apiOrigin)?.secret;
  return secret?.kind === "oauth" ? secret : undefined;
}

/** Whether any of these credentials is about to expire and can be refreshed. */
export function isStale(owners: Owner[]): boolean {
  return owners.some((owner) => {
    const secret = oauthOf(owner);
    return secret !== undefined && needsRefresh(secret.tokens);
  });
}

/**
 * Refreshes those of these credentials that have a refresh token.
 *
 * @returns whether any credential was refreshed.
 * @throws ProviderError
 */
export async function refreshTokens(owners: Owner[]): Promise<boolean> {
  const done = await Promise.all(owners.map(refreshOne));
  return done.includes(true);
}

/**
 * Refresh tokens are single-use: the lock keeps other requests and tabs from using the same one.
 */
async function refreshOne(owner: Owner): Promise<boolean> {
  const before = oauthOf(owner)?.tokens.accessToken;
  return exclusively(`api-explorer.refresh ${owner.scheme}`, async () => {
    credentialStore.reload();
    const secret = oauthOf(owner);
    if (secret?.tokens.refreshToken === undefined) return false;
    // Another request or tab has refreshed it.
    if (secret.tokens.accessToken !== before) return true;
    const { refresh } = await oauthClient();
    const tokens = await refresh(secret.client, secret.tokens);
    credentialStore.set({ ...owner, secret: { ...secret, tokens } });
    return true;
  });
}

/** Runs under a Web Lock. These exist in secure contexts only; elsewhere nothing is locked. */
function exclusively(
  name: string,
  run: () => Promise<boolean>,
): Promise<boolean> {
  return isSecureContext ? navigator.locks.request(name, run) : run();
}

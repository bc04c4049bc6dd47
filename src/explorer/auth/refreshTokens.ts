import { type Credential } from "../../credentials/types";
import { needsRefresh } from "../../oauth/expiry";
import { credentialStore } from "../credentialStore";
import { oauthClient } from "./oauthClient";

type Owner = Pick<Credential, "scheme" | "apiOrigin">;

/** The OAuth credential of a scheme on an origin, if there is one. */
function oauthOf({ scheme, apiOrigin }: Owner) {
  const secret = credentialStore.find(scheme, apiOrigin)?.secret;
  return secret?.kind === "oauth" ? secret : undefined;
}

/** Whether one of these credentials is about to expire and can be refreshed. */
export function isStale(owners: Owner[]): boolean {
  return owners.some((owner) => {
    const secret = oauthOf(owner);
    return secret !== undefined && needsRefresh(secret.tokens);
  });
}

/**
 * Refreshes what can be refreshed of these credentials.
 *
 * @returns whether there was anything to refresh.
 * @throws ProviderError
 */
export async function refreshTokens(owners: Owner[]): Promise<boolean> {
  const done = await Promise.all(owners.map(refreshOne));
  return done.includes(true);
}

/** Refresh tokens work once: the lock keeps other requests, and other tabs, from using this one. */
async function refreshOne(owner: Owner): Promise<boolean> {
  const before = oauthOf(owner)?.tokens.accessToken;
  return exclusively(`api-explorer.refresh ${owner.scheme}`, async () => {
    credentialStore.reload();
    const secret = oauthOf(owner);
    if (secret?.tokens.refreshToken === undefined) return false;
    // Somebody else was faster.
    if (secret.tokens.accessToken !== before) return true;
    const { refresh } = await oauthClient();
    const tokens = await refresh(secret.client, secret.tokens);
    credentialStore.set({ ...owner, secret: { ...secret, tokens } });
    return true;
  });
}

/** Web Locks exist in secure contexts only; elsewhere one tab has to do. */
function exclusively(
  name: string,
  run: () => Promise<boolean>,
): Promise<boolean> {
  return isSecureContext ? navigator.locks.request(name, run) : run();
}

import type { OAuthClient } from "../credentials/types";
import {
  beginAuthorization,
  finishAuthorization,
} from "../oauth/authorizationCode";
import { awaitCallback, openPopup } from "../oauth/popup";
import { credentialStore } from "./session";

/** What an access token for authentik's API needs, and a refresh token beside it. */
export const apiScopes = [
  "openid",
  "profile",
  "email",
  "goauthentik.io/api",
  "offline_access",
];

export interface SignInRequest {
  scheme: string;
  apiOrigin: string;
  client: OAuthClient;
  redirectUri: string;
  scopes: string[];
}

/** The browser did not open the sign-in window. */
export class PopupBlockedError extends Error {
  override name = "PopupBlockedError";
}

/**
 * Signs in in a window of its own and keeps the credential. Call it while a click is handled:
 * browsers open windows only then.
 *
 * @throws PopupBlockedError, ProviderError, or the signal's reason.
 */
export async function signInWithPopup(
  { scheme, apiOrigin, client, redirectUri, scopes }: SignInRequest,
  signal: AbortSignal,
): Promise<void> {
  const popup = openPopup();
  if (!popup) {
    throw new PopupBlockedError(
      "The browser blocked the sign-in window. Allow popups for this site and try again.",
    );
  }
  try {
    const { url, transaction } = await beginAuthorization(
      { client, redirectUri, scopes },
      { signal },
    );
    popup.location.replace(url);
    const response = await awaitCallback(transaction.state, signal);
    const tokens = await finishAuthorization(transaction, response, { signal });
    credentialStore.set({
      scheme,
      apiOrigin,
      secret: { kind: "oauth", grant: "authorization_code", client, tokens },
    });
  } catch (error) {
    popup.close();
    throw error;
  }
}

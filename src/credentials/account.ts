import { decodeJwt } from "./jwt";
import type { OAuthClient, Credential, Secret, TokenSet } from "./types";

/** Claims with a person's name, in order of preference (OpenID Connect Core, section 5.1). */
const names = ["preferred_username", "nickname", "name", "email"];

/** Returns the person's name from claims; `sub` is not meaningful to people. */
export function nameIn(
  claims: Record<string, unknown> | undefined,
): string | undefined {
  return names
    .map((name) => claims?.[name])
    .find((value) => typeof value === "string" && value !== "") as
    string | undefined;
}

/** Returns the name in the tokens, if any. */
export function nameInTokens(tokens: Partial<TokenSet>): string | undefined {
  return [tokens.idToken, tokens.accessToken]
    .map((token) => nameIn(decodeJwt(token ?? "")?.claims))
    .find(Boolean);
}

/** Returns the name of a credential's account, if known. */
export function accountOf(secret: Secret): string | undefined {
  switch (secret.kind) {
    case "oauth":
      return nameInTokens(secret.tokens) ?? secret.username;
    case "token":
      return nameInTokens({ accessToken: secret.token }) ?? secret.username;
    case "basic":
    case "session":
      return secret.username;
    case "apiKey":
      return undefined;
  }
}

/**
 * Returns the credentials of an API that another client or issuer obtained. They are removed when
 * the reader signs in to that API in a new way.
 */
export function ofAnotherClient(
  credentials: readonly Credential[],
  apiOrigin: string,
  { issuer, clientId }: OAuthClient,
): Credential[] {
  return credentials.filter(
    ({ apiOrigin: origin, secret }) =>
      origin === apiOrigin &&
      secret.kind === "oauth" &&
      (secret.client.issuer !== issuer ||
        // Client credentials use a separate client at the same issuer.
        (secret.client.clientId !== clientId &&
          secret.grant !== "client_credentials")),
  );
}

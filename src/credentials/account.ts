import { decodeJwt } from "./jwt";
import type { OAuthClient, Credential, Secret, TokenSet } from "./types";

/** Claims that name a person, the most telling first (OpenID Connect Core, section 5.1). */
const names = ["preferred_username", "nickname", "name", "email"];

/** The name that claims give to whoever they are about; their `sub` says nothing to people. */
export function nameIn(
  claims: Record<string, unknown> | undefined,
): string | undefined {
  return names
    .map((name) => claims?.[name])
    .find((value) => typeof value === "string" && value !== "") as
    string | undefined;
}

/** Whose tokens these are, as far as they say so themselves. */
export function nameInTokens(tokens: Partial<TokenSet>): string | undefined {
  return [tokens.idToken, tokens.accessToken]
    .map((token) => nameIn(decodeJwt(token ?? "")?.claims))
    .find(Boolean);
}

/** Whose credential this is, where that is known. */
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
 * The credentials of an API that another client, or another issuer, obtained: they go when the
 * reader signs in to it in a new way.
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
        // Machines have a client of their own at the same issuer.
        (secret.client.clientId !== clientId &&
          secret.grant !== "client_credentials")),
  );
}
